package dev.reconcile.kind.rows;

import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.spec.SpecNode;
import org.jspecify.annotations.Nullable;

/** What a row says of one column. */
sealed interface Cell {

  /** The key of a mapping that stands for an expression: {@code {sql: now()}}. */
  String SQL = "sql";

  /** Where it is written. */
  SourceLocation place();

  /**
   * A value as the column's type reads it.
   *
   * @param text null for NULL
   */
  record Text(@Nullable String text, SourceLocation place) implements Cell {}

  /** A list or a mapping: an array, a vector, JSON. */
  record Nested(SpecNode node) implements Cell {
    @Override
    public SourceLocation place() {
      return node.place();
    }
  }

  /** SQL that gives the value when the row is inserted. */
  record Expression(String sql, SourceLocation place) implements Cell {}

  /** What a piece of YAML says. */
  static Cell of(SpecNode node) {
    if (node instanceof SpecNode.Scalar scalar) {
      return new Text(scalar.missing() ? null : scalar.text(), scalar.place());
    }
    if (node instanceof SpecNode.Mapping mapping && mapping.entries().size() == 1) {
      SpecNode.Entry only = mapping.entries().get(SQL);
      if (only != null && only.value() instanceof SpecNode.Scalar scalar && !scalar.missing()) {
        return new Expression(scalar.text(), node.place());
      }
    }
    return new Nested(node);
  }
}
