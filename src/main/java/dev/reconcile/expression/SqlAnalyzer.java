package dev.reconcile.expression;

import dev.reconcile.expression.scan.ReferenceScan;
import dev.reconcile.expression.scan.SqlReferences;
import dev.reconcile.expression.token.SqlTokens;
import dev.reconcile.expression.tree.QueryRelations;

/**
 * Tells what a text of SQL refers to, without a database. All methods accept any text; none fails
 * because of what is in it.
 */
public final class SqlAnalyzer {

  /**
   * What any SQL refers to at most, quickly. Ask {@link #query} only where this answer leads
   * nowhere, such as to views that seem to need each other.
   */
  public SqlReferences scan(String sql) {
    return new ReferenceScan(SqlTokens.of(sql)).references();
  }

  /** What a view's query refers to, as exactly as can be told. Loads Calcite's parser. */
  public SqlReferences query(String sql) {
    SqlTokens tokens = SqlTokens.of(sql);
    ReferenceScan scan = new ReferenceScan(tokens);
    SqlReferences scanned = scan.references();
    if (scanned.relations().isEmpty()) {
      return scanned;
    }
    return QueryRelations.of(tokens)
        // What is no name to the server is no relation: there Calcite has read something else.
        .filter(relations -> scanned.relations().containsAll(relations))
        .map(scan::references)
        .orElse(scanned);
  }

  /** What a default, a check, an index element, a predicate or a condition refers to. */
  public SqlReferences expression(String sql) {
    return scan(sql);
  }

  /** What the body of a function in the language SQL refers to. */
  public SqlReferences statements(String sql) {
    return scan(sql);
  }

  /** What a type with its modifiers, or a list of parameter declarations, refers to. */
  public SqlReferences type(String sql) {
    return new ReferenceScan(SqlTokens.of(sql)).referencesOfType();
  }
}
