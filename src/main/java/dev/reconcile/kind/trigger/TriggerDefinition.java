package dev.reconcile.kind.trigger;

import dev.reconcile.expression.token.SqlTokens;
import dev.reconcile.expression.token.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only the printed definition of a trigger tells: {@code pg_get_expr} cannot print a condition
 * with OLD and NEW in it, and the arguments are stored in the database's encoding with zero bytes
 * between them.
 *
 * @param when the condition, without the parentheses around it that belong to WHEN; null for none
 * @param arguments the values that the function is called with
 */
record TriggerDefinition(@Nullable String when, List<String> arguments) {

  /** Takes a copy. */
  TriggerDefinition {
    arguments = List.copyOf(arguments);
  }

  /**
   * Reads what {@code pg_get_triggerdef} printed, whatever its names and conditions contain: WHEN
   * is a reserved word, and no name is followed by FUNCTION here, so outside of quotes and
   * parentheses both are what they seem.
   */
  static TriggerDefinition parse(String definition) {
    List<Token> tokens = SqlTokens.of(definition).tokens();
    String when = null;
    int depth = 0;
    int condition = -1;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      Token next = tokens.get(i + 1);
      if (depth == 0 && token.isWord("execute") && next.isWord("function")) {
        String call = definition.substring(next.offset());
        return new TriggerDefinition(when, TriggerCall.parse(call).arguments());
      }
      if (depth == 0 && token.isWord("when")) {
        condition = next.offset() + 1;
      } else if (token.isSymbol("(")) {
        depth++;
      } else if (token.isSymbol(")")) {
        depth--;
        boolean closes = depth == 0 && condition >= 0;
        when = closes ? definition.substring(condition, token.offset()) : when;
      }
    }
    throw new IllegalStateException("not a definition of a trigger: " + definition);
  }

  /**
   * A condition without parentheses around all of it, which PostgreSQL prints and users leave out.
   */
  static String unwrapped(String condition) {
    String text = condition.strip();
    List<Token> tokens = SqlTokens.of(text).tokens();
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += tokens.get(i).isSymbol("(") ? 1 : 0;
      depth -= tokens.get(i).isSymbol(")") ? 1 : 0;
      if (depth == 0) {
        boolean around = i > 0 && i == tokens.size() - 1;
        return around ? unwrapped(text.substring(1, tokens.get(i).offset())) : text;
      }
    }
    return text;
  }
}
