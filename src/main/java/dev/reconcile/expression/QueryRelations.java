package dev.reconcile.expression;

import java.util.List;
import java.util.Optional;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.avatica.util.Quoting;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.parser.babel.SqlBabelParserImpl;
import org.apache.calcite.sql.validate.SqlConformanceEnum;

/** The relations of a query as Calcite's parser sees them. Touching this class loads Calcite. */
final class QueryRelations {

  // Names keep their case here, because Calcite's folding is not the server's.
  private static final SqlParser.Config POSTGRESQL =
      SqlParser.config()
          .withParserFactory(SqlBabelParserImpl.FACTORY)
          .withConformance(SqlConformanceEnum.BABEL)
          .withQuoting(Quoting.DOUBLE_QUOTE)
          .withUnquotedCasing(Casing.UNCHANGED)
          .withQuotedCasing(Casing.UNCHANGED)
          .withIdentifierMaxLength(Integer.MAX_VALUE);

  private QueryRelations() {}

  /** The relations, or empty where the text is not certain to have been understood. */
  static Optional<List<Name>> of(SqlTokens sql) {
    if (isReadOtherwise(sql.tokens())) {
      return Optional.empty();
    }
    try {
      SqlNode query = SqlParser.create(withoutSemicolon(sql), POSTGRESQL).parseQuery();
      return SqlKind.QUERY.contains(query.getKind())
          ? RelationFinder.relationsOf(query)
          : Optional.empty();
    } catch (SqlParseException e) {
      // Not an error: the grammar covers a part of PostgreSQL only, and the scan covers the rest.
      return Optional.empty();
    } catch (StackOverflowError e) {
      // Calcite works recursively, and generated queries may nest deeper than the stack.
      return Optional.empty();
    }
  }

  /**
   * Whether Calcite would read something else instead of refusing the text: two slashes, a part of
   * an operator here, start a comment there; and ONLY is a table or a function there.
   */
  private static boolean isReadOtherwise(List<Token> tokens) {
    Token before = Token.NONE;
    for (Token token : tokens) {
      boolean isComment = token.kind() == Token.Kind.OPERATOR && token.text().contains("//");
      boolean isAfterOnly =
          before.isWord("only") && (token.isSymbol("(") || Keywords.canBeRelation(token));
      if (isComment || isAfterOnly) {
        return true;
      }
      before = token;
    }
    return false;
  }

  /** Block comments nest here but not there, so that there must not be any. */
  private static String withoutSemicolon(SqlTokens sql) {
    String text = sql.withoutComments().stripTrailing();
    return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
  }
}
