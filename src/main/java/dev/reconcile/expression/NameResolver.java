package dev.reconcile.expression;

import java.util.Map;

/**
 * Tells what the names in a text of SQL stand for, without a database. What is not understood is
 * passed over. Touching this class loads Calcite.
 */
public final class NameResolver {

  private final KnownNames names;

  /** A resolver that looks names up there. */
  public NameResolver(KnownNames names) {
    this.names = names;
  }

  /** What the statements name and return. */
  public Resolution query(String sql) {
    return Parse.statement(SqlTokens.of(sql))
        .tree()
        .map(
            tree -> {
              Findings findings = new Findings();
              return findings.of(new StatementResolver(names, findings).resolve(tree, null));
            })
        .orElse(Resolution.UNKNOWN);
  }

  /**
   * What an expression names, or a list of them as in an index.
   *
   * @param row the columns that can be named alone, and the name of their relation
   * @param qualified the columns that can only be named with the given name before them
   */
  public Resolution expression(
      String sql, Map<String, ResultColumns> row, Map<String, ResultColumns> qualified) {
    return Parse.expression(SqlTokens.of(sql))
        .tree()
        .map(
            tree -> {
              Findings findings = new Findings();
              Scope scope = new Scope(null);
              row.forEach(
                  (name, columns) ->
                      scope.add(RangeItem.of(name, columns, RangeItem.Origin.RELATION)));
              qualified.forEach((name, columns) -> scope.add(RangeItem.qualified(name, columns)));
              new StatementResolver(names, findings).expressions().sources(tree, scope);
              return findings.of(ResultColumns.UNKNOWN);
            })
        .orElse(Resolution.UNKNOWN);
  }
}
