package dev.reconcile.expression.scan;

import dev.reconcile.expression.token.SqlTokens;
import dev.reconcile.expression.token.Token;
import java.util.List;
import java.util.Set;

/** Finds names that are written with their schema, and writes another schema in its place. */
public final class QualifiedNames {

  private QualifiedNames() {}

  /**
   * The SQL with all mentions of some relations of a schema moved to another one. What stands in
   * strings stays as it is.
   *
   * @param other a name that needs no quotes
   */
  public static String moved(String sql, String schema, Set<String> relations, String other) {
    StringBuilder moved = new StringBuilder();
    List<Token> tokens = SqlTokens.of(sql).tokens();
    int copied = 0;
    for (int i = 0; i + 2 < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean begins = i == 0 || !tokens.get(i - 1).isSymbol(".");
      if (begins
          && names(token, schema)
          && tokens.get(i + 1).isSymbol(".")
          && tokens.get(i + 2).isName()
          && relations.contains(tokens.get(i + 2).value())) {
        moved.append(sql, copied, token.offset()).append(other);
        copied = token.offset() + token.text().length();
      }
    }
    return moved.append(sql, copied, sql.length()).toString();
  }

  private static boolean names(Token token, String name) {
    return token.isName() && token.value().equals(name);
  }
}
