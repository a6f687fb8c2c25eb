package dev.reconcile.expression.token;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between two quotes, a doubled one taken for one.
 *
 * @param end the place after the closing quote
 */
record Quoted(String content, int end) {

  /** What a backslash before a quote does. */
  enum Backslash {
    ORDINARY,
    ESCAPES
  }

  // Strings with nothing but white space and a line's end between them are one string. A comment up
  // to the end of a line is white space there.
  private static final Pattern CONTINUATION =
      Pattern.compile("[ \t\f\u000B]*+(?:--[^\n\r]*+)?+[\n\r](?:\\s++|--[^\n\r]*+[\n\r])*+'");

  /** Reads from the opening quote on. */
  static Quoted read(String sql, int open, Backslash backslash) {
    char quote = sql.charAt(open);
    StringBuilder content = new StringBuilder();
    int at = open + 1;
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (c == quote) {
        int next = afterQuote(sql, at, quote, content);
        if (next < 0) {
          return new Quoted(content.toString(), at + 1);
        }
        at = next;
      } else {
        int length = c == '\\' && backslash == Backslash.ESCAPES ? 2 : 1;
        int end = Math.min(at + length, sql.length());
        content.append(sql, at, end);
        at = end;
      }
    }
    return new Quoted(content.toString(), sql.length());
  }

  /** Where the content goes on, or -1 if this quote closes it. */
  private static int afterQuote(String sql, int at, char quote, StringBuilder content) {
    int next = at + 1;
    if (next < sql.length() && sql.charAt(next) == quote) {
      content.append(quote);
      return next + 1;
    }
    boolean mayGoOn = next < sql.length() && " \t\f\u000B\n\r-".indexOf(sql.charAt(next)) >= 0;
    if (quote != '\'' || !mayGoOn) {
      return -1;
    }
    Matcher continuation = CONTINUATION.matcher(sql).region(next, sql.length());
    return continuation.lookingAt() ? continuation.end() : -1;
  }
}
