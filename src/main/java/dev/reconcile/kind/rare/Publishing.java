package dev.reconcile.kind.rare;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Publishes.Extent;
import dev.reconcile.spec.SpecNames;

/** What publications, and the tables that they name, have to do with a table. */
final class Publishing {

  private Publishing() {}

  static Extent extent(RareObject object, ObjectId table) {
    boolean names =
        object.id().kind() == KindName.PUBLISHED_TABLE
            && SpecNames.relation(KindName.TABLE, object.id().name()).equals(table);
    boolean covers =
        object.id().kind() == KindName.PUBLICATION
            && (object.has("all_tables") || object.texts("schemas").contains(table.schemaName()));
    if (names && object.has("columns")) {
      return Extent.NAMED_COLUMNS;
    }
    return names || covers ? Extent.ALL_COLUMNS : Extent.NOTHING;
  }
}
