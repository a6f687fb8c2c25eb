package dev.reconcile.expression.tree;

import dev.reconcile.expression.grammar.PostgresParserConstants;
import dev.reconcile.expression.grammar.PostgresParserTokenManager;
import dev.reconcile.expression.grammar.SimpleCharStream;
import dev.reconcile.expression.token.Keywords;
import dev.reconcile.expression.token.SqlTokens;
import dev.reconcile.expression.token.Token;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Hands our tokens to the generated parser, whose own scanner is put aside: where an operator ends,
 * nested comments and dollar quotes are beyond regular expressions. Of the words, only those that
 * are never a column's name are keywords; the grammar tells the others by their place.
 */
final class PostgresTokens extends PostgresParserTokenManager {

  private static final Map<String, Integer> KEYWORDS = keywords();
  private static final Map<String, Integer> SYMBOLS =
      Map.ofEntries(
          Map.entry("(", LPAREN),
          Map.entry(")", RPAREN),
          Map.entry("[", LBRACKET),
          Map.entry("]", RBRACKET),
          Map.entry(",", COMMA),
          Map.entry(".", DOT),
          Map.entry("..", DOUBLE_PERIOD),
          Map.entry(";", SEMICOLON),
          Map.entry(":", COLON),
          Map.entry("::", INFIX_CAST),
          Map.entry(":=", COLON_EQUALS),
          Map.entry("=>", NAMED_ARGUMENT_ASSIGNMENT),
          Map.entry("=", EQ),
          Map.entry("*", STAR));

  private static final Set<String> LIKE_JOINS = Set.of("left", "right");
  private static final Set<String> CALLED_ALONE =
      Set.of(
          "current_catalog",
          "current_date",
          "current_role",
          "current_schema",
          "current_time",
          "current_timestamp",
          "current_user",
          "localtime",
          "localtimestamp",
          "session_user",
          "user");

  private final String sql;
  private final List<Token> tokens;
  private int read;
  private int line = 1;
  private int lineStart;
  private int position;

  PostgresTokens(SqlTokens tokens) {
    super(new SimpleCharStream(new StringReader("")));
    this.sql = tokens.sql();
    this.tokens = tokens.tokens();
  }

  private static Map<String, Integer> keywords() {
    Map<String, Integer> kinds = new HashMap<>();
    for (int kind = 0; kind < PostgresParserConstants.tokenImage.length; kind++) {
      String word = PostgresParserConstants.tokenImage[kind].replace("\"", "");
      kinds.put(word.toLowerCase(Locale.ROOT), kind);
    }
    kinds.keySet().removeIf(word -> !Keywords.isNeverColumn(word));
    return kinds;
  }

  @Override
  public dev.reconcile.expression.grammar.Token getNextToken() {
    dev.reconcile.expression.grammar.Token next = new dev.reconcile.expression.grammar.Token();
    if (read < tokens.size()) {
      Token token = tokens.get(read++);
      next.kind = kind(token);
      next.image = token.value();
      place(next, token.offset(), token.offset() + token.text().length());
    } else {
      next.kind = EOF;
      next.image = "";
      place(next, sql.length(), sql.length());
    }
    return next;
  }

  private int kind(Token token) {
    return switch (token.kind()) {
      case WORD ->
          isCall(token.value()) ? IDENTIFIER : KEYWORDS.getOrDefault(token.value(), IDENTIFIER);
      case QUOTED_NAME -> QUOTED_IDENTIFIER;
      case STRING -> QUOTED_STRING;
      case NUMBER -> UNSIGNED_INTEGER_LITERAL;
      case PARAMETER -> POSITIONAL_PARAMETER;
      case OPERATOR -> SYMBOLS.getOrDefault(token.text(), OPERATOR_SYMBOL);
      case PUNCTUATION -> SYMBOLS.getOrDefault(token.text(), BEL);
    };
  }

  /** Two functions are called like joins; and some are called without parentheses. */
  private boolean isCall(String word) {
    return CALLED_ALONE.contains(word)
        || (LIKE_JOINS.contains(word) && read < tokens.size() && tokens.get(read).isSymbol("("));
  }

  private void place(dev.reconcile.expression.grammar.Token token, int start, int end) {
    moveTo(start);
    token.beginLine = line;
    token.beginColumn = start - lineStart + 1;
    moveTo(Math.max(start, end - 1));
    token.endLine = line;
    token.endColumn = Math.max(start, end - 1) - lineStart + 1;
  }

  private void moveTo(int offset) {
    for (; position < offset; position++) {
      if (sql.charAt(position) == '\n') {
        line++;
        lineStart = position + 1;
      }
    }
  }
}
