package dev.reconcile.catalog;

import dev.reconcile.database.Session;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.TableSize;
import dev.reconcile.sql.SqlResource;
import java.util.Map;
import java.util.TreeMap;

/** How large the live tables are. */
public final class TableSizes {

  private TableSizes() {}

  /** Rows and bytes by table, from the statistics. */
  public static Map<ObjectId, TableSize> read(Session session) {
    Map<ObjectId, TableSize> sizes = new TreeMap<>();
    session.query(
        SqlResource.beside(TableSizes.class),
        row ->
            sizes.put(
                ObjectId.in(row.text("schema_name"), KindName.TABLE, row.text("table_name")),
                new TableSize(row.number("rows"), row.number("bytes"))));
    return sizes;
  }
}
