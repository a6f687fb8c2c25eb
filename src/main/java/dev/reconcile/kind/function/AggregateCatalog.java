package dev.reconcile.kind.function;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.kind.function.Aggregate.Modification;
import dev.reconcile.kind.function.Aggregate.Transition;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;
import org.jspecify.annotations.Nullable;

/** Reads {@code pg_proc} and {@code pg_aggregate}. */
final class AggregateCatalog implements CatalogReader<Aggregate> {

  @Override
  public String sql() {
    return SqlResource.beside(AggregateCatalog.class);
  }

  @Override
  public Aggregate read(Row row, AddressBook addresses) {
    return new Aggregate(
        ObjectId.in(row.text("schema_name"), KindName.AGGREGATE, row.text("routine_name")),
        row.text("arguments"),
        row.flag("hypothetical"),
        transition(row, ""),
        row.textOrNull("msfunc") == null ? null : transition(row, "m"),
        row.textOrNull("minvfunc"),
        row.textOrNull("combinefunc"),
        row.textOrNull("serialfunc"),
        row.textOrNull("deserialfunc"),
        row.textOrNull("sortop"),
        Routine.Parallel.valueOf(row.text("parallel")));
  }

  private static Transition transition(Row row, String prefix) {
    return new Transition(
        row.text(prefix + "sfunc"),
        row.text(prefix + "stype"),
        row.number(prefix + "sspace") == 0 ? null : row.number(prefix + "sspace"),
        row.textOrNull(prefix + "finalfunc"),
        row.flag(prefix + "finalfunc_extra"),
        modification(row.textOrNull(prefix + "finalfunc_modify")),
        row.textOrNull(prefix + "initcond"));
  }

  private static @Nullable Modification modification(@Nullable String letter) {
    return letter == null
        ? null
        : switch (letter) {
          case "r" -> Modification.READ_ONLY;
          case "s" -> Modification.SHAREABLE;
          case "w" -> Modification.READ_WRITE;
          default -> throw new IllegalArgumentException(letter);
        };
  }
}
