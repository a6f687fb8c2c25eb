package dev.reconcile.kind.rare;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Binds default privileges: {@code default_privileges: {app_owner in app on tables: {grants:
 * {app_reader: [select]}}}}. Within a schema they come on top of those without one, which are all
 * that anybody but the owner gets. The owner has all privileges but those in {@code owner_lacks}.
 */
public final class DefaultPrivilegesKind {

  private static final Property SCHEMA =
      Property.reference("schema", Form.REFERENCE, KindName.SCHEMA).fromName();

  /** All about default privileges. */
  public static final ObjectKind<RareObject> KIND =
      RareKind.top(
              "default_privileges",
              KindName.DEFAULT_PRIVILEGES,
              List.of(
                  SCHEMA,
                  Property.of("grants", Form.PRIVILEGES).altered(),
                  Property.of("owner_lacks", Form.SET).altered()),
              new PrivilegeStatements())
          .bind(DefaultPrivilegesKind.class);

  private DefaultPrivilegesKind() {}

  private static final class PrivilegeStatements implements Statements {

    private static final Pattern NAME =
        Pattern.compile(
            "(?<role>.+?)(?: in (?<schema>.+?))? on"
                + " (?<objects>tables|sequences|functions|types|schemas|large objects)");
    private static final String OPTION = " with grant option";

    @Override
    public void check(RareObject object, SpecBody body) {
      if (!NAME.matcher(object.id().name()).matches()) {
        body.error(
            "",
            "bad-name",
            "default privileges are called by role, schema and objects: app_owner in app on tables",
            "without a schema: app_owner on tables");
      } else if (privileges(object).equals(bornWith(object.id())) && !object.has("owner_lacks")) {
        body.error(
            "grants",
            "wrong-value",
            "this is what everyone has without default privileges",
            "leave it out: PostgreSQL does not keep it");
      }
    }

    @Override
    public RareObject completed(RareObject described) {
      Matcher name = NAME.matcher(described.id().name());
      String schema = name.matches() ? name.group("schema") : null;
      return described.with(SCHEMA, schema == null ? "" : schema);
    }

    @Override
    public List<Sql> create(RareObject desired) {
      List<Sql> statements = change(desired.id(), bornWith(desired.id()), privileges(desired));
      statements.addAll(changeOfOwner(desired.id(), Set.of(), lacks(desired)));
      return statements;
    }

    @Override
    public List<Sql> alter(RareObject live, RareObject desired, Set<String> changed) {
      List<Sql> statements = change(desired.id(), privileges(live), privileges(desired));
      statements.addAll(changeOfOwner(desired.id(), lacks(live), lacks(desired)));
      return statements;
    }

    @Override
    public List<Operation> drop(RareObject live, PlanContext context) {
      List<Sql> statements = change(live.id(), privileges(live), bornWith(live.id()));
      statements.addAll(changeOfOwner(live.id(), lacks(live), Set.of()));
      return statements.stream().map(statement -> Operation.of(statement, Lock.NONE)).toList();
    }

    /** What everyone has on new objects, where nobody ever said otherwise. */
    private static Map<String, Set<String>> bornWith(ObjectId id) {
      Matcher name = matched(id);
      boolean everywhere = name.group("schema") == null;
      return switch (name.group("objects")) {
        case "functions" -> everywhere ? Map.of("public", Set.of("execute")) : Map.of();
        case "types" -> everywhere ? Map.of("public", Set.of("usage")) : Map.of();
        default -> Map.of();
      };
    }

    private static Matcher matched(ObjectId id) {
      Matcher name = NAME.matcher(id.name());
      if (!name.matches()) {
        throw new IllegalStateException("no default privileges: " + id);
      }
      return name;
    }

    private static Map<String, Set<String>> privileges(RareObject object) {
      Map<String, Set<String>> privileges = new TreeMap<>();
      object
          .map("grants")
          .forEach((role, list) -> privileges.put(role, new TreeSet<>(RareSpec.split(list))));
      return privileges;
    }

    private static Set<String> lacks(RareObject object) {
      return new TreeSet<>(object.texts("owner_lacks"));
    }

    private static List<Sql> changeOfOwner(ObjectId id, Set<String> live, Set<String> desired) {
      String owner = matched(id).group("role");
      List<Sql> statements = new ArrayList<>();
      live.stream()
          .filter(privilege -> !desired.contains(privilege))
          .forEach(privilege -> statements.add(grant(id, privilege, owner)));
      desired.stream()
          .filter(privilege -> !live.contains(privilege))
          .forEach(privilege -> statements.add(revoke(id, privilege, owner, "")));
      return statements;
    }

    private static List<Sql> change(
        ObjectId id, Map<String, Set<String>> live, Map<String, Set<String>> desired) {
      Set<String> roles = new TreeSet<>(live.keySet());
      roles.addAll(desired.keySet());
      List<Sql> statements = new ArrayList<>();
      for (String role : roles) {
        Set<String> from = live.getOrDefault(role, Set.of());
        Set<String> to = desired.getOrDefault(role, Set.of());
        for (String privilege : from) {
          if (!to.contains(privilege) && !to.contains(privilege + OPTION)) {
            boolean optionAlone = to.contains(privilege.replace(OPTION, ""));
            statements.add(revoke(id, privilege, role, optionAlone ? "GRANT OPTION FOR" : ""));
          }
        }
        for (String privilege : to) {
          if (!from.contains(privilege) && !from.contains(privilege + OPTION)) {
            statements.add(grant(id, privilege, role));
          }
        }
      }
      return statements;
    }

    private static Sql revoke(ObjectId id, String privilege, String role, String option) {
      SqlWriter writer = of(id).keyword("REVOKE").keyword(option);
      return role(onObjects(writer, privilege, id).keyword("FROM"), role).done();
    }

    private static Sql grant(ObjectId id, String privilege, String role) {
      SqlWriter writer = onObjects(of(id).keyword("GRANT"), privilege, id).keyword("TO");
      return role(writer, role).keywordIf(privilege.endsWith(OPTION), "WITH GRANT OPTION").done();
    }

    private static SqlWriter of(ObjectId id) {
      Matcher name = matched(id);
      SqlWriter writer = sql("ALTER DEFAULT PRIVILEGES FOR ROLE").identifier(name.group("role"));
      String schema = name.group("schema");
      return schema == null ? writer : writer.keyword("IN SCHEMA").identifier(schema);
    }

    private static SqlWriter onObjects(SqlWriter writer, String privilege, ObjectId id) {
      String objects = matched(id).group("objects");
      return writer
          .keyword(privilege.replace(OPTION, "").toUpperCase(Locale.ROOT))
          .keyword("ON " + objects.toUpperCase(Locale.ROOT));
    }

    private static SqlWriter role(SqlWriter writer, String role) {
      return role.equals("public") ? writer.keyword("PUBLIC") : writer.identifier(role);
    }
  }
}
