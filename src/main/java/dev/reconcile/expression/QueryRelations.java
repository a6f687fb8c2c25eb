package dev.reconcile.expression;

import java.util.List;
import java.util.Optional;

/** The relations of a query as the parser sees them. Touching this class loads Calcite. */
final class QueryRelations {

  private QueryRelations() {}

  /** The relations, or empty where the text was not understood. */
  static Optional<List<Name>> of(SqlTokens sql) {
    try {
      return Parse.statement(sql).tree().map(RelationFinder::relationsOf);
    } catch (StackOverflowError e) {
      // A tree can be deeper than the stack, too.
      return Optional.empty();
    }
  }
}
