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
    KindName relation =
        row.flag("on_materialized_view") ? KindName.MATERIALIZED_VIEW : KindName.TABLE;
    return new Statistics(
        ObjectId.in(row.text("schema_name"), relation, row.text("relation_name"))
            .child(KindName.STATISTICS, row.text("statistics_name")),
        row.texts("sorts").stream().map(Sort::valueOf).toList(),
        row.texts("columns"),
        row.textOrNull("target") == null ? null : row.number("target"));
  }
}
