package dev.reconcile.kind.trigger;

import dev.reconcile.expression.token.SqlTokens;
import dev.reconcile.expression.token.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * What a trigger calls: {@code audit('a', 'b')}.
 *
 * @param name the function's name, as written
 * @param arguments the values; a trigger's arguments are constants, and all become texts
 */
record TriggerCall(String name, List<String> arguments) {

  /** Takes a copy. */
  TriggerCall {
    arguments = List.copyOf(arguments);
  }

  /** Reads a call; a name alone is a call without arguments. */
  static TriggerCall parse(String call) {
    List<Token> tokens = SqlTokens.of(call).tokens();
    List<String> arguments = new ArrayList<>();
    int open = call.length();
    for (Token token : tokens) {
      if (token.isSymbol("(")) {
        open = Math.min(open, token.offset());
      } else if (token.offset() > open && !token.isSymbol(",") && !token.isSymbol(")")) {
        arguments.add(token.value());
      }
    }
    return new TriggerCall(call.substring(0, open).strip(), arguments);
  }
}
