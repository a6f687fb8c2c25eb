package dev.reconcile.expression.token;

import java.util.List;

/**
 * A text of SQL, split the way PostgreSQL's own scanner does it (with {@code
 * standard_conforming_strings} on); white space and comments are gone. Every text can be split: of
 * something quoted and never closed, the rest of the text is the content.
 */
public record SqlTokens(String sql, List<Token> tokens) {

  public SqlTokens {
    tokens = List.copyOf(tokens);
  }

  /** Splits a text. */
  public static SqlTokens of(String sql) {
    return new SqlTokens(sql, new Lexer(sql).tokens());
  }

  /**
   * Whether two texts are the same, token for token: white space, comments, and the case of what is
   * not quoted apart. A yes is certain and cheap; texts that mean the same may still get a no.
   */
  public static boolean sameTokens(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    List<Token> left = of(one).tokens();
    List<Token> right = of(other).tokens();
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!left.get(i).same(right.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The text with blanks in the place of comments: every token is where it was. */
  public String withoutComments() {
    StringBuilder blank = new StringBuilder(sql.length());
    sql.chars().map(c -> c == '\n' ? '\n' : ' ').forEach(c -> blank.append((char) c));
    for (Token token : tokens) {
      blank.replace(token.offset(), token.offset() + token.text().length(), token.text());
    }
    return blank.toString();
  }
}
