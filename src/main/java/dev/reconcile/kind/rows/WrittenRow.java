package dev.reconcile.kind.rows;

import dev.reconcile.diagnostic.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row as it is written.
 *
 * @param number its place among the rows of its set, counted from 0
 * @param columns the columns that it names
 * @param cells what it says of each of them
 */
record WrittenRow(int number, SourceLocation place, List<String> columns, List<Cell> cells) {

  /** What it says of a column; null when it does not name it, or its line ends before. */
  @Nullable Cell cell(String column) {
    int index = columns.indexOf(column);
    return index < 0 || index >= cells.size() ? null : cells.get(index);
  }
}
