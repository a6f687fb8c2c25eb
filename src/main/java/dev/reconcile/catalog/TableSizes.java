package dev.reconcile.catalog;

import dev.reconcile.database.Row;
import dev.reconcile.database.Session;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.TableSize;
import dev.reconcile.sql.SqlResource;
import java.util.Map;
import java.util.TreeMap;

/** How large the live tables and materialized views are. */
public final class TableSizes {

  private TableSizes() {}

  /** Rows and bytes by relation, from the statistics. */
  public static Map<ObjectId, TableSize> read(Session session) {
    Map<ObjectId, TableSize> sizes = new TreeMap<>();
    session.query(
        SqlResource.beside(TableSizes.class),
        row ->
            sizes.put(
                ObjectId.in(row.text("schema_name"), kind(row), row.text("relation_name")),
                new TableSize(row.number("rows"), row.number("bytes"))));
    return sizes;
  }

  private static KindName kind(Row row) {
    return row.flag("is_materialized_view") ? KindName.MATERIALIZED_VIEW : KindName.TABLE;
  }
}
