package dev.reconcile.expression.tree;

import dev.reconcile.expression.grammar.ParseException;
import dev.reconcile.expression.grammar.PostgresParser;
import dev.reconcile.expression.token.SqlTokens;
import dev.reconcile.expression.token.Token;
import java.util.Optional;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * What the grammar made of a text: a tree, or where it did not understand. Touching this class
 * loads Calcite.
 *
 * @param root null if the text was not understood
 * @param problem empty if it was
 * @param place where in the text it was not; null if that is not known
 */
public record Parse(@Nullable SqlNode root, String problem, @Nullable SqlParserPos place) {

  /** The parser looks ahead into each pair of parentheses, token by token. */
  private static final int DEEPEST = 200;

  private interface Production {
    SqlNode read(PostgresParser parser) throws ParseException;
  }

  /** The tree, if there is one. */
  public Optional<SqlNode> tree() {
    return Optional.ofNullable(root);
  }

  /** Queries and statements that change rows. */
  public static Parse statement(SqlTokens sql) {
    return read(sql, PostgresParser::PostgresTextEof);
  }

  /** An expression, or several as in an index. */
  public static Parse expression(SqlTokens sql) {
    return read(sql, PostgresParser::PostgresElementsEof);
  }

  private static Parse read(SqlTokens sql, Production production) {
    if (depth(sql) > DEEPEST) {
      return failed("nested too deeply");
    }
    try {
      return new Parse(production.read(new PostgresParser(new PostgresTokens(sql))), "", null);
    } catch (ParseException e) {
      return e.currentToken == null || e.currentToken.next == null
          ? failed("not understood")
          : failedAt(e.currentToken.next);
    } catch (CalciteContextException e) {
      return failed(String.valueOf(e.getMessage()));
    } catch (StackOverflowError e) {
      // The parser works recursively, and generated queries may nest deeper than the stack.
      return failed("nested too deeply");
    }
  }

  private static int depth(SqlTokens sql) {
    int depth = 0;
    int deepest = 0;
    for (Token token : sql.tokens()) {
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  private static Parse failed(String problem) {
    return new Parse(null, problem, null);
  }

  private static Parse failedAt(dev.reconcile.expression.grammar.Token token) {
    return new Parse(
        null,
        "not understood at line %d, column %d: %s"
            .formatted(token.beginLine, token.beginColumn, token.image),
        new SqlParserPos(token.beginLine, token.beginColumn));
  }
}
