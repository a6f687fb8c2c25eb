package dev.reconcile.kind.viewcolumn;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.StorageParameters;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the values in a column of a materialized view or foreign table are stored and analysed.
 *
 * @param storage the TOAST strategy, when it is not the type's own
 * @param compression the compression method, when one was chosen
 * @param statistics the statistics target, when one was chosen
 * @param options {@code n_distinct}, where it is set
 */
public record Keeping(
    @Nullable String storage,
    @Nullable String compression,
    @Nullable Long statistics,
    Map<String, String> options) {

  /** All as it comes; a view keeps nothing. */
  static final Keeping USUAL = new Keeping(null, null, null, Map.of());

  /** Takes a copy. */
  public Keeping {
    options = StorageParameters.copyOf(options);
  }

  /** Whether another one stores values as their type has it, which this does not. */
  boolean losesStorageTo(Keeping desired) {
    return storage != null && desired.storage == null;
  }

  /** The clauses of ALTER COLUMN that turn this into another. */
  List<Sql> changesTo(Keeping desired) {
    List<Sql> clauses = new ArrayList<>();
    if (desired.storage != null && !desired.storage.equals(storage)) {
      clauses.add(sql("SET STORAGE").keyword(desired.storage.toUpperCase(Locale.ROOT)).done());
    }
    if (!Objects.equals(compression, desired.compression)) {
      String method = desired.compression == null ? "default" : desired.compression;
      clauses.add(sql("SET COMPRESSION").keyword(method).done());
    }
    if (!Objects.equals(statistics, desired.statistics)) {
      long target = desired.statistics == null ? -1 : desired.statistics;
      clauses.add(sql("SET STATISTICS").keyword(Long.toString(target)).done());
    }
    List<String> reset =
        options.keySet().stream().filter(name -> !desired.options.containsKey(name)).toList();
    if (!reset.isEmpty()) {
      clauses.add(sql("RESET").list(reset, SqlWriter::optionName).done());
    }
    if (!options.entrySet().containsAll(desired.options.entrySet())) {
      clauses.add(
          sql("SET")
              .list(
                  desired.options.entrySet(),
                  (writer, option) -> writer.option(option.getKey(), option.getValue()))
              .done());
    }
    return clauses;
  }
}
