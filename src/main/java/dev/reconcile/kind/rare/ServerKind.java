package dev.reconcile.kind.rare;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.ForeignOptions;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Binds foreign servers: {@code servers: {shop: {wrapper: postgres_fdw, options: {host: db}}}}. */
public final class ServerKind {

  /** All about foreign servers. A version can be changed, but not taken away. */
  public static final ObjectKind<RareObject> KIND =
      RareKind.top(
              "servers",
              KindName.SERVER,
              List.of(
                  Property.reference("wrapper", Form.REFERENCE, KindName.FOREIGN_DATA_WRAPPER)
                      .required(),
                  Property.of("type", Form.TEXT),
                  Property.of("version", Form.TEXT).altered(),
                  Property.of("options", Form.OPTIONS).altered()),
              new ServerStatements())
          .bind(ServerKind.class);

  private ServerKind() {}

  private static final class ServerStatements implements Statements {

    @Override
    public void check(RareObject object, SpecBody body) {
      Secrets.refuseOptions(object, body);
    }

    @Override
    public List<Sql> create(RareObject server) {
      SqlWriter writer = sql("CREATE").object(server.id());
      if (server.has("type")) {
        writer.keyword("TYPE").literal(server.require("type"));
      }
      if (server.has("version")) {
        writer.keyword("VERSION").literal(server.require("version"));
      }
      writer.keyword("FOREIGN DATA WRAPPER").identifier(server.require("wrapper"));
      return List.of(ForeignOptions.write(writer, server.map("options")).done());
    }

    /** Its user mappings do not go with it by themselves. */
    @Override
    public List<Operation> drop(RareObject live, PlanContext context) {
      List<Operation> operations = new ArrayList<>();
      for (ObjectId part : context.live().children(live.id())) {
        if (part.kind() == KindName.USER_MAPPING) {
          operations.add(UserMappingKind.drop(part, context));
        }
      }
      operations.addAll(Statements.super.drop(live, context));
      return operations;
    }

    @Override
    public List<Sql> alter(RareObject live, RareObject desired, Set<String> changed) {
      SqlWriter writer = sql("ALTER").object(desired.id());
      if (changed.contains("version")) {
        writer.keyword("VERSION");
        if (desired.has("version")) {
          writer.literal(desired.require("version"));
        } else {
          writer.keyword("NULL");
        }
      }
      if (changed.contains("options")) {
        ForeignOptions.alter(writer, live.map("options"), desired.map("options"));
      }
      return List.of(writer.done());
    }
  }
}
