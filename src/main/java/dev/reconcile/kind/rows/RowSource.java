package dev.reconcile.kind.rows;

import java.util.function.Consumer;

/** Where the rows of a set are written: in YAML, or in a file of CSV beside it. */
public sealed interface RowSource permits InlineRows, CsvRows {

  /** How many rows there are. */
  int size();

  /** A short name for what they say: that of other rows is another. */
  String digest();

  /** Gives each row in the order in which they are written. */
  void forEach(Consumer<WrittenRow> each);
}
