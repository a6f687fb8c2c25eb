package dev.reconcile.kind.rare;

import dev.reconcile.expression.token.SqlTokens;
import dev.reconcile.expression.token.Token;

/** Names of routines and operators within SQL. */
final class Names {

  private Names() {}

  /** A routine's name without the argument types, for statements that know which they are. */
  static String withoutTypes(String routine) {
    for (Token token : SqlTokens.of(routine).tokens()) {
      if (token.isSymbol("(")) {
        return routine.substring(0, token.offset()).strip();
      }
    }
    return routine;
  }
}
