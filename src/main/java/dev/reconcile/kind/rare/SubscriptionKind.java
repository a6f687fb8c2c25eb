package dev.reconcile.kind.rare;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.TransactionMode;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Binds subscriptions. One is created without a connection to the publisher, as a dump does: not
 * enabled, without a slot over there. To enable it is an act of operation, and so is the password.
 */
public final class SubscriptionKind {

  private static final List<String> PARAMETERS =
      List.of(
          "binary",
          "streaming",
          "synchronous_commit",
          "disable_on_error",
          "password_required",
          "run_as_owner",
          "origin",
          "failover");

  /** All about subscriptions. */
  public static final ObjectKind<RareObject> KIND =
      RareKind.top(
              "subscriptions",
              KindName.SUBSCRIPTION,
              List.of(
                  Property.of("connection", Form.TEXT).required().altered(),
                  Property.of("publications", Form.SET).required().altered(),
                  Property.of("slot", Form.TEXT).altered(),
                  Property.of("two_phase", Form.FLAG),
                  Property.of("options", Form.OPTIONS).altered()),
              new SubscriptionStatements())
          .bind(SubscriptionKind.class);

  private SubscriptionKind() {}

  private static final class SubscriptionStatements implements Statements {

    @Override
    public String restrictedCatalog() {
      return "pg_catalog.pg_subscription";
    }

    @Override
    public String note(Set<String> changed) {
      return changed.contains("connection")
          ? "a password that the connection had is gone with it: set it again by hand"
          : "";
    }

    @Override
    public void check(RareObject subscription, SpecBody body) {
      if (Secrets.isInConnection(subscription.require("connection"))) {
        body.error(
            "connection",
            "secret",
            "a password is a secret, and no secret belongs in a description",
            "leave it out, and set it by hand with ALTER SUBSCRIPTION, or in a password file");
      }
      for (String name : subscription.map("options").keySet()) {
        if (!PARAMETERS.contains(name)) {
          String known = "known here: " + String.join(", ", PARAMETERS);
          body.error("options", "wrong-value", name + " is not an option of a subscription", known);
        }
      }
    }

    @Override
    public List<Sql> create(RareObject subscription) {
      Map<String, String> parameters = new LinkedHashMap<>();
      parameters.put("connect", "false");
      parameters.put("slot_name", slot(subscription));
      if (subscription.has("two_phase")) {
        parameters.put("two_phase", "true");
      }
      parameters.putAll(subscription.map("options"));
      parameters.putIfAbsent("streaming", "off"); // by itself it is parallel from 18 on
      SqlWriter writer =
          sql("CREATE")
              .object(subscription.id())
              .keyword("CONNECTION")
              .literal(subscription.require("connection"))
              .keyword("PUBLICATION")
              .items(subscription.texts("publications"), SqlWriter::identifier)
              .keyword("WITH");
      return List.of(putParameters(writer, parameters).done());
    }

    private static String slot(RareObject subscription) {
      return subscription.has("slot") ? subscription.require("slot") : subscription.id().name();
    }

    private static SqlWriter putParameters(SqlWriter writer, Map<String, String> parameters) {
      return writer.list(
          parameters.entrySet(), (item, entry) -> item.option(entry.getKey(), entry.getValue()));
    }

    @Override
    public List<Sql> alter(RareObject live, RareObject desired, Set<String> changed) {
      List<Sql> statements = new ArrayList<>();
      if (changed.contains("connection")) {
        String connection = desired.require("connection");
        SqlWriter writer = sql("ALTER").object(desired.id()).keyword("CONNECTION");
        statements.add(writer.literal(connection).done());
      }
      if (changed.contains("publications")) {
        statements.add(
            sql("ALTER")
                .object(desired.id())
                .keyword("SET PUBLICATION")
                .items(desired.texts("publications"), SqlWriter::identifier)
                .keyword("WITH (refresh = false)")
                .done());
      }
      Map<String, String> parameters = new LinkedHashMap<>(desired.map("options"));
      parameters.entrySet().removeAll(live.map("options").entrySet());
      live.map("options").keySet().stream()
          .filter(name -> !desired.map("options").containsKey(name))
          .forEach(name -> parameters.put(name, byDefault(name)));
      if (changed.contains("slot")) {
        parameters.put("slot_name", slot(desired));
      }
      if (!parameters.isEmpty()) {
        SqlWriter writer = sql("ALTER").object(desired.id()).keyword("SET");
        statements.add(putParameters(writer, parameters).done());
      }
      return statements;
    }

    private static String byDefault(String parameter) {
      return switch (parameter) {
        case "synchronous_commit" -> "off";
        case "password_required" -> "true";
        case "origin" -> "any";
        default -> "false";
      };
    }

    /** The slot on the publisher goes, too, which no transaction could take back. */
    @Override
    public List<Operation> drop(RareObject live, PlanContext context) {
      return List.of(
          Operation.of(sql("DROP").object(live.id()).done(), Lock.NONE)
              .in(TransactionMode.NONE)
              .noting("drops its replication slot on the publisher, too"));
    }
  }
}
