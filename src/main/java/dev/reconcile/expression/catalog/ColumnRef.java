package dev.reconcile.expression.catalog;

import dev.reconcile.expression.token.Name;
import java.util.Comparator;

/** A column of a relation, both by the names that the catalog holds. */
public record ColumnRef(Name relation, String column) implements Comparable<ColumnRef> {

  private static final Comparator<ColumnRef> ORDER =
      Comparator.comparing(ColumnRef::relation).thenComparing(ColumnRef::column);

  @Override
  public int compareTo(ColumnRef other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return relation + "." + column;
  }
}
