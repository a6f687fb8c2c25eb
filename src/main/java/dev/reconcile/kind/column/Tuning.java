package dev.reconcile.kind.column;

import dev.reconcile.kind.StorageParameters;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a column's values are stored and analysed.
 *
 * @param storage the TOAST strategy, when it is not the type's own
 * @param compression the compression method, when one was chosen
 * @param statistics the statistics target, when one was chosen
 * @param options {@code n_distinct} and {@code n_distinct_inherited}, where they are set
 */
public record Tuning(
    @Nullable String storage,
    @Nullable String compression,
    @Nullable Long statistics,
    Map<String, String> options) {

  /** All as it comes. */
  static final Tuning NONE = new Tuning(null, null, null, Map.of());

  /** How YAML says that a child has not what its parent has. */
  private static final String DEFAULT = "default";

  /** Takes a copy. */
  public Tuning {
    options = StorageParameters.copyOf(options);
  }

  /** What a child gets: what guides the statistics of a table is that table's alone. */
  Tuning inherited() {
    return new Tuning(storage, compression, null, Map.of());
  }

  /** A child's, where it says nothing as its parent's. */
  Tuning completedFrom(Tuning parents) {
    return new Tuning(
        completed(storage, parents.storage),
        completed(compression, parents.compression),
        statistics,
        options);
  }

  private static @Nullable String completed(@Nullable String own, @Nullable String parents) {
    return own == null ? parents : own.equals(DEFAULT) ? null : own;
  }

  /** A child's, without what {@link #completedFrom} puts back. */
  Tuning briefly(Tuning parents) {
    return new Tuning(
        briefly(storage, parents.storage),
        briefly(compression, parents.compression),
        statistics,
        options);
  }

  private static @Nullable String briefly(@Nullable String own, @Nullable String parents) {
    return Objects.equals(own, parents) ? null : own == null ? DEFAULT : own;
  }

  /** SET STORAGE and SET STATISTICS go down to children; SET COMPRESSION and SET (...) do not. */
  Tuning cascaded(Tuning parentsBefore, Tuning parentsAfter) {
    return new Tuning(
        InheritedColumn.carried(storage, parentsBefore.storage, parentsAfter.storage),
        compression,
        InheritedColumn.carried(statistics, parentsBefore.statistics, parentsAfter.statistics),
        options);
  }

  /** What ALTER COLUMN ... TYPE leaves of it: how values are stored is the new type's business. */
  Tuning ofOtherType() {
    return new Tuning(null, null, statistics, options);
  }
}
