package dev.reconcile.kind.function;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.kind.function.Routine.Code;
import dev.reconcile.kind.function.Routine.Parallel;
import dev.reconcile.kind.function.Routine.Traits;
import dev.reconcile.kind.function.Routine.Volatility;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code pg_proc}. */
final class RoutineCatalog implements CatalogReader<Routine> {

  private final KindName kind;

  RoutineCatalog(KindName kind) {
    this.kind = kind;
  }

  /** The query is for both kinds and ends with its conditions, so that it can be narrowed. */
  @Override
  public String sql() {
    String only = kind == KindName.PROCEDURE ? "= 'p'" : "<> 'p'";
    return SqlResource.beside(RoutineCatalog.class)
        + "  and p.prokind "
        + only
        + "\norder by n.nspname, routine_name";
  }

  @Override
  public Routine read(Row row, AddressBook addresses) {
    ObjectId id = ObjectId.in(row.text("schema_name"), kind, row.text("routine_name"));
    Map<String, String> set = new LinkedHashMap<>();
    for (String setting : row.texts("settings")) {
      int equals = setting.indexOf('=');
      set.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    return new Routine(
        id,
        row.text("arguments"),
        row.textOrNull("returns"),
        code(row),
        traits(row),
        set,
        row.texts("transforms"));
  }

  private static Code code(Row row) {
    return new Code(
        row.text("language"),
        row.textOrNull("body"),
        row.textOrNull("sql_body"),
        row.textOrNull("object_file"),
        row.textOrNull("link_symbol"));
  }

  private static Traits traits(Row row) {
    return new Traits(
        Volatility.valueOf(row.text("volatility")),
        Parallel.valueOf(row.text("parallel")),
        row.flag("strict"),
        row.flag("security_definer"),
        row.flag("leakproof"),
        row.flag("window"),
        estimate(row, "cost"),
        estimate(row, "rows"),
        row.textOrNull("support"));
  }

  private static @Nullable String estimate(Row row, String column) {
    String number = row.textOrNull(column);
    return number == null ? null : RoutineSpec.plain(number);
  }
}
