package dev.reconcile.expression.resolve;

import dev.reconcile.expression.catalog.ResultColumns;
import dev.reconcile.expression.token.Name;
import org.jspecify.annotations.Nullable;

/**
 * What a query can take columns from.
 *
 * @param name the alias, or what it is called itself; empty if it has no name
 * @param schema of a relation that has no alias
 */
record RangeItem(
    String name, @Nullable String schema, ResultColumns columns, Reach reach, Origin origin) {

  /** How its columns may be written. */
  enum Reach {
    /** With the item's name or without. */
    ANY,
    /** With the item's name alone, as those of {@code excluded}. */
    QUALIFIED
  }

  /** Where its rows are. */
  enum Origin {
    /** In a relation, whose rows have system columns, too. */
    RELATION,
    /** Nowhere else. */
    QUERY
  }

  static RangeItem relation(Name name, ResultColumns columns) {
    return new RangeItem(name.name(), name.schema(), columns, Reach.ANY, Origin.RELATION);
  }

  static RangeItem of(String alias, ResultColumns columns, Origin origin) {
    return new RangeItem(alias, null, columns, Reach.ANY, origin);
  }

  static RangeItem qualified(String name, ResultColumns columns) {
    return new RangeItem(name, null, columns, Reach.QUALIFIED, Origin.RELATION);
  }

  boolean isRelation() {
    return origin == Origin.RELATION;
  }
}
