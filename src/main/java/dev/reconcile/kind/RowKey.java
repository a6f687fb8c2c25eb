package dev.reconcile.kind;

import java.util.List;

/** A constraint that may tell a table's rows apart. */
public interface RowKey {

  /** The columns of a primary key; empty for any other constraint. */
  List<String> keyOfRows();
}
