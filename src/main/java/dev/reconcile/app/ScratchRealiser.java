package dev.reconcile.app;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.canonical.Realiser;
import dev.reconcile.database.Session;
import dev.reconcile.kind.extension.Extension;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.sql.Sql;
import java.util.List;
import java.util.Set;

/** Builds a schema by the same plan and steps that build it in earnest, and reads it back. */
final class ScratchRealiser implements Realiser {

  /**
   * What reaches out of the database: roles need not exist on the scratch server, nor providers of
   * security labels, and a database that has a subscription cannot be dropped.
   */
  private static final Set<KindName> OUTSIDE =
      Set.of(
          KindName.OWNER,
          KindName.GRANTS,
          KindName.DEFAULT_PRIVILEGES,
          KindName.SECURITY_LABEL,
          KindName.USER_MAPPING,
          KindName.SUBSCRIPTION);

  private final Task task;

  ScratchRealiser(Task task) {
    this.task = task;
  }

  /** Whether a scratch database gets such objects at all. */
  static boolean builds(ObjectId id) {
    return !OUTSIDE.contains(id.kind()) && !id.kind().isOfRows();
  }

  /** Roles need not exist on the scratch server, and nothing in doubt depends on them. */
  @Override
  public Schema realise(Schema desired, Session empty) {
    return Reconciler.live(empty, build(desired, empty));
  }

  /** Builds a schema, and says which database schemas it is in. */
  List<String> build(Schema desired, Session empty) {
    Schema withoutGlobals =
        Schema.of(
            desired.objects().stream()
                .filter(object -> builds(object.id()))
                .map(SchemaObject::withoutGlobals)
                .toList());
    List<String> schemas =
        desired.ids().stream()
            .map(ObjectId::schemaName)
            .filter(s -> !s.isEmpty())
            .distinct()
            .toList();
    createOthersSchemas(withoutGlobals, empty);
    Construction.of(withoutGlobals, schemas, task.searchPath(), empty);
    return schemas;
  }

  /** An extension may live in a schema that is none of the project's. */
  private static void createOthersSchemas(Schema desired, Session empty) {
    for (SchemaObject object : desired.objects()) {
      if (object instanceof Extension extension
          && extension.schema() != null
          && !desired.contains(ObjectId.schema(extension.schema()))) {
        Sql create = sql("CREATE SCHEMA IF NOT EXISTS").identifier(extension.schema()).done();
        empty.execute(create, "making room for " + extension.id());
      }
    }
  }
}
