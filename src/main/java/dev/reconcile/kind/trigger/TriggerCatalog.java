package dev.reconcile.kind.trigger;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.kind.trigger.Trigger.Each;
import dev.reconcile.kind.trigger.Trigger.Enabled;
import dev.reconcile.kind.trigger.Trigger.Event;
import dev.reconcile.kind.trigger.Trigger.Timing;
import dev.reconcile.kind.trigger.Trigger.Waiting;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;
import org.jspecify.annotations.Nullable;

/** Reads {@code pg_trigger}. */
final class TriggerCatalog implements CatalogReader<Trigger> {

  @Override
  public String sql() {
    return SqlResource.beside(TriggerCatalog.class);
  }

  @Override
  public Trigger read(Row row, AddressBook addresses) {
    KindName relation = KindName.valueOf(row.text("relation_kind"));
    ObjectId id =
        ObjectId.in(row.text("schema_name"), relation, row.text("relation_name"))
            .child(KindName.TRIGGER, row.text("trigger_name"));
    Enabled enabled = Enabled.valueOf(row.text("enabled"));
    if (row.textOrNull("whole_table") != null) {
      ObjectId table =
          ObjectId.in(row.text("whole_schema"), KindName.TABLE, row.text("whole_table"));
      return Trigger.part(id, table.child(KindName.TRIGGER, id.name()), enabled);
    }
    TriggerDefinition definition = TriggerDefinition.parse(row.text("definition"));
    return new Trigger(
        id,
        Timing.valueOf(row.text("timing")),
        row.texts("events").stream().map(Event::valueOf).toList(),
        row.texts("columns"),
        row.flag("each_row") ? Each.ROW : Each.STATEMENT,
        definition.when(),
        ObjectId.in(
            row.text("function_schema"), KindName.FUNCTION, row.text("function_name") + "()"),
        definition.arguments(),
        waiting(row),
        row.textOrNull("old_table"),
        row.textOrNull("new_table"),
        enabled,
        null);
  }

  private static @Nullable Waiting waiting(Row row) {
    if (!row.flag("is_constraint")) {
      return null;
    }
    String from = row.textOrNull("from_name");
    return new Waiting(
        row.flag("deferrable"),
        row.flag("initially_deferred"),
        from == null ? null : ObjectId.in(row.text("from_schema"), KindName.TABLE, from));
  }
}
