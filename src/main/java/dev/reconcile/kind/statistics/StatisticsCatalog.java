package dev.reconcile.kind.statistics;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.kind.statistics.Statistics.Sort;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;

/** Reads {@code pg_statistic_ext}. */
final class StatisticsCatalog implements CatalogReader<Statistics> {

  @Override
  public String sql() {
    return SqlResource.beside(StatisticsCatalog.class);
  }

  @Override
  public Statistics read(Row row, AddressBook addresses) {
    String schema = row.text("schema_name");
    String name = row.text("statistics_name");
    boolean elsewhere = !schema.equals(row.text("relation_schema"));
    KindName kind = elsewhere ? KindName.TABLE : relation(row.text("relation_kind"));
    ObjectId relation = ObjectId.in(row.text("relation_schema"), kind, row.text("relation_name"));
    return new Statistics(
        elsewhere
            ? ObjectId.in(schema, KindName.STATISTICS, name)
            : relation.child(KindName.STATISTICS, name),
        elsewhere ? relation : null,
        row.texts("sorts").stream().map(Sort::valueOf).toList(),
        row.texts("columns"),
        row.textOrNull("target") == null ? null : row.number("target"));
  }

  private static KindName relation(String letter) {
    return switch (letter) {
      case "m" -> KindName.MATERIALIZED_VIEW;
      case "f" -> KindName.FOREIGN_TABLE;
      default -> KindName.TABLE;
    };
  }
}
