package dev.reconcile.kind.rule;

import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.expression.token.SqlTokens;
import dev.reconcile.expression.token.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only the printed definition of a rule tells: {@code pg_get_expr} cannot print a condition
 * with OLD and NEW in it, and no function prints the commands alone.
 *
 * @param where the condition; null for none
 * @param commands the statements, without closing semicolons; empty for NOTHING
 */
record RuleDefinition(@Nullable String where, List<String> commands) {

  /** Takes a copy. */
  RuleDefinition {
    commands = List.copyOf(commands);
  }

  /**
   * Reads what {@code pg_get_ruledef} printed, whatever its names and conditions contain: WHERE and
   * DO are reserved words, so outside of quotes and parentheses both are what they seem.
   */
  static RuleDefinition parse(String definition) {
    List<Token> tokens = SqlTokens.of(definition).tokens();
    int condition = -1;
    int depth = 0;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
      if (depth == 0 && token.isWord("where")) {
        condition = tokens.get(i + 1).offset();
      } else if (depth == 0 && token.isWord("do")) {
        String where = condition < 0 ? null : definition.substring(condition, token.offset());
        Token first = tokens.get(tokens.get(i + 1).isWord("instead") ? i + 2 : i + 1);
        return new RuleDefinition(where, commands(definition.substring(first.offset())));
      }
    }
    throw new IllegalStateException("not a definition of a rule: " + definition);
  }

  /** Several commands stand between parentheses, each closed by a semicolon. */
  private static List<String> commands(String printed) {
    List<String> one = SqlFragment.of(printed).statements();
    boolean nothing = one.size() == 1 && one.get(0).equalsIgnoreCase("nothing");
    if (nothing) {
      return List.of();
    }
    String inner = one.size() == 1 ? SqlFragment.unwrapped(one.get(0)) : "";
    List<String> several = SqlFragment.of(inner).statements();
    return several.size() > 1 ? several : one;
  }
}
