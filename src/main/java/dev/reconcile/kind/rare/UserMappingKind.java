package dev.reconcile.kind.rare;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.ForeignOptions;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecSection;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.List;
import java.util.Set;

/**
 * Binds the user mappings of a server, called by their role; {@code public} is everyone. Passwords
 * and the like are never read from a server, compared or written.
 */
public final class UserMappingKind {

  /** All about user mappings. */
  public static final ObjectKind<RareObject> KIND =
      new RareKind(
              KindName.USER_MAPPING,
              SpecSection.nested(
                  "user_mappings", KindName.USER_MAPPING, Set.of(KindName.SERVER), ""),
              List.of(Property.of("options", Form.OPTIONS).altered()),
              new MappingStatements())
          .bind(UserMappingKind.class);

  private UserMappingKind() {}

  static Operation drop(ObjectId mapping, PlanContext context) {
    Operation drop = Operation.of(on("DROP", mapping).done(), Lock.NONE);
    return context.desired().contains(mapping)
        ? drop.noting("a password that it had is gone with it: set it again by hand")
        : drop;
  }

  private static SqlWriter on(String verb, ObjectId id) {
    SqlWriter writer = sql(verb).keyword("USER MAPPING FOR");
    return (id.name().equals("public") ? writer.keyword("PUBLIC") : writer.identifier(id.name()))
        .keyword("SERVER")
        .name(id.requireParent());
  }

  private static final class MappingStatements implements Statements {

    @Override
    public void check(RareObject mapping, SpecBody body) {
      Secrets.refuseOptions(mapping, body);
    }

    @Override
    public List<Sql> create(RareObject mapping) {
      SqlWriter writer = on("CREATE", mapping.id());
      return List.of(ForeignOptions.write(writer, mapping.map("options")).done());
    }

    @Override
    public List<Sql> alter(RareObject live, RareObject desired, Set<String> changed) {
      SqlWriter writer = on("ALTER", desired.id());
      return List.of(
          ForeignOptions.alter(writer, live.map("options"), desired.map("options")).done());
    }

    @Override
    public List<Operation> drop(RareObject live, PlanContext context) {
      return List.of(UserMappingKind.drop(live.id(), context));
    }
  }
}
