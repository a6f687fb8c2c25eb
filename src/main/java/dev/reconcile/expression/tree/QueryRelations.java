package dev.reconcile.expression.tree;

import dev.reconcile.expression.token.Name;
import dev.reconcile.expression.token.SqlTokens;
import java.util.List;
import java.util.Optional;

/** The relations of a query as the parser sees them. Touching this class loads Calcite. */
public final class QueryRelations {

  private QueryRelations() {}

  /** The relations, or empty where the text was not understood. */
  public static Optional<List<Name>> of(SqlTokens sql) {
    try {
      return Parse.statement(sql).tree().map(RelationFinder::relationsOf);
    } catch (StackOverflowError e) {
      // A tree can be deeper than the stack, too.
      return Optional.empty();
    }
  }
}
