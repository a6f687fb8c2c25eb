package dev.reconcile.kind.foreignkey;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.kind.Deferral;
import dev.reconcile.kind.PartitionedPart;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;

/** Reads {@code pg_constraint}. */
final class ForeignKeyCatalog implements CatalogReader<ForeignKey> {

  @Override
  public String sql() {
    return SqlResource.beside(ForeignKeyCatalog.class);
  }

  @Override
  public ForeignKey read(Row row, AddressBook addresses) {
    ObjectId table = ObjectId.in(row.text("schema_name"), KindName.TABLE, row.text("table_name"));
    ObjectId id = table.child(KindName.FOREIGN_KEY, row.text("constraint_name"));
    if (row.flag("is_part")) {
      return ForeignKey.part(id, part(row));
    }
    return new ForeignKey(
        id,
        row.texts("columns"),
        ObjectId.in(row.text("target_schema"), KindName.TABLE, row.text("target_table")),
        row.texts("target_columns"),
        action(row.text("on_delete")),
        row.texts("on_delete_columns"),
        action(row.text("on_update")),
        row.flag("match_full") ? ForeignKey.Match.FULL : ForeignKey.Match.SIMPLE,
        row.flag("period"),
        Deferral.of(row.flag("deferrable"), row.flag("deferred")),
        !row.flag("validated"),
        row.flag("enforced"),
        null);
  }

  private static PartitionedPart part(Row row) {
    ObjectId whole =
        ObjectId.in(row.text("whole_schema"), KindName.TABLE, row.text("whole_table"))
            .child(KindName.FOREIGN_KEY, row.text("whole_name"));
    return new PartitionedPart(whole, row.flag("says_something"));
  }

  private static ForeignKey.Action action(String letter) {
    return switch (letter) {
      case "a" -> ForeignKey.Action.NO_ACTION;
      case "r" -> ForeignKey.Action.RESTRICT;
      case "c" -> ForeignKey.Action.CASCADE;
      case "n" -> ForeignKey.Action.SET_NULL;
      case "d" -> ForeignKey.Action.SET_DEFAULT;
      default -> throw new IllegalArgumentException(letter);
    };
  }
}
