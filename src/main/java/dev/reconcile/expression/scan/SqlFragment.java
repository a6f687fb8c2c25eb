package dev.reconcile.expression.scan;

import dev.reconcile.expression.token.Keywords;
import dev.reconcile.expression.token.Name;
import dev.reconcile.expression.token.NameChain;
import dev.reconcile.expression.token.SqlTokens;
import dev.reconcile.expression.token.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A piece of SQL that can be cut between its tokens, never inside quotes or nested parentheses.
 * Cutting keeps the wording.
 */
public final class SqlFragment {

  private final String sql;
  private final List<Token> tokens;

  private SqlFragment(String sql) {
    this.sql = sql;
    this.tokens = SqlTokens.of(sql).tokens();
  }

  /** The given SQL. */
  public static SqlFragment of(String sql) {
    return new SqlFragment(sql);
  }

  /**
   * SQL without parentheses around the whole: PostgreSQL prints {@code (a > 0)} where people write
   * {@code a > 0}.
   */
  public static String unwrapped(String sql) {
    String text = sql.strip();
    if (!text.isEmpty() && Character.isLetterOrDigit(text.charAt(0))) {
      return text; // neither a parenthesis nor a comment before one
    }
    SqlFragment fragment = new SqlFragment(sql);
    int layers = fragment.layers();
    return layers == 0 ? text : fragment.text(layers, fragment.tokens.size() - layers);
  }

  /** How many pairs of parentheses are around the whole. */
  private int layers() {
    Deque<Integer> open = new ArrayDeque<>();
    int[] closing = new int[tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      if (opens(tokens.get(i))) {
        open.push(i);
      } else if (closes(tokens.get(i)) && !open.isEmpty()) {
        closing[open.pop()] = i;
      }
    }
    int layers = 0;
    int last = tokens.size() - 1;
    while (layers < last && tokens.get(layers).isSymbol("(") && closing[layers] == last - layers) {
      layers++;
    }
    return layers;
  }

  /**
   * Why this is not one piece of SQL that can stand within another: it goes on after a semicolon,
   * or its parentheses are not in pairs.
   */
  public Optional<String> flaw() {
    int depth = 0;
    for (Token token : tokens) {
      depth += opens(token) ? 1 : closes(token) ? -1 : 0;
      if (token.isSymbol(";")) {
        return Optional.of("it is more than one statement");
      }
      if (depth < 0) {
        return Optional.of("it closes a parenthesis that it does not open");
      }
    }
    return depth == 0
        ? Optional.empty()
        : Optional.of("it opens a parenthesis that it does not close");
  }

  /** The items of the first list between parentheses. */
  public List<String> firstList() {
    int open = 0;
    while (open < tokens.size() && !tokens.get(open).isSymbol("(")) {
      open++;
    }
    List<String> items = new ArrayList<>();
    int start = open + 1;
    int close = open < tokens.size() ? closing(open) : tokens.size();
    for (int i = start; i < close; i++) {
      if (opens(tokens.get(i))) {
        i = closing(i);
      } else if (tokens.get(i).isSymbol(",")) {
        items.add(text(start, i));
        start = i + 1;
      }
    }
    if (start < close) {
      items.add(text(start, close));
    }
    return List.copyOf(items);
  }

  /** The statements in it, without the semicolons that close them. */
  public List<String> statements() {
    List<String> statements = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      if (i < tokens.size() && opens(tokens.get(i))) {
        i = closing(i);
      }
      if (i >= tokens.size() || tokens.get(i).isSymbol(";")) {
        statements.add(text(start, Math.min(i, tokens.size())));
        start = i + 1;
      }
    }
    statements.removeIf(String::isEmpty);
    return List.copyOf(statements);
  }

  /**
   * The expression that it begins with, and the rest: a group in parentheses or a name, with what
   * is called by that name. The rest may be empty.
   */
  public List<String> splitAfterFirst() {
    int end = tokens.isEmpty() || !tokens.get(0).isName() ? 0 : 1;
    while (end > 0 && isSymbol(end, ".")) {
      end += 2;
    }
    if (isSymbol(end, "(")) {
      end = closing(end) + 1;
    }
    end = Math.min(end, tokens.size());
    return List.of(text(0, end), text(end, tokens.size()));
  }

  /** Whether this is a name and nothing else. */
  public boolean isName() {
    return tokens.size() == 1 && isNameOrCall();
  }

  /** The name that this is and nothing else, with or without a schema. */
  public Optional<Name> asName() {
    List<NameChain> chains = NameChain.of(tokens);
    return chains.size() == 1 && tokens.size() == 2 * chains.get(0).parts().size() - 1
        ? Optional.of(chains.get(0).last())
        : Optional.empty();
  }

  /** The name without a schema that this is and nothing else. */
  public Optional<String> plainName() {
    return isName() ? Optional.of(tokens.get(0).value()) : Optional.empty();
  }

  /** Whether this is a name alone, or a call of a function and nothing else. */
  public boolean isNameOrCall() {
    return !tokens.isEmpty()
        && tokens.get(0).isName()
        && !Keywords.isReserved(tokens.get(0))
        && splitAfterFirst().get(1).isEmpty();
  }

  /** All that could be a name in it, folded as the server does; with many words that are none. */
  public Set<String> words() {
    Set<String> words = new LinkedHashSet<>();
    tokens.stream().filter(Token::isName).map(Token::value).forEach(words::add);
    return words;
  }

  /** Whether the word, in lower case, is in it without quotes. */
  public boolean hasKeyword(String word) {
    return tokens.stream()
        .anyMatch(token -> token.kind() == Token.Kind.WORD && token.value().equals(word));
  }

  /** Whether the word stands before a dot as the name of a row. */
  public boolean qualifies(String word) {
    for (int i = 0; i < tokens.size(); i++) {
      boolean isField = i > 0 && tokens.get(i - 1).isSymbol(".");
      if (!isField && tokens.get(i).isWord(word) && isSymbol(i + 1, ".")) {
        return true;
      }
    }
    return false;
  }

  /** Where the word is first used as a name, if it is. */
  public OptionalInt offsetOf(String word) {
    return tokens.stream()
        .filter(token -> token.isName() && token.value().equals(word))
        .mapToInt(Token::offset)
        .findFirst();
  }

  /**
   * An expression over the columns of one table with other columns in it: what is called by a name,
   * or is that of a type or a collation, is none.
   *
   * @param replacements SQL by the name of the column
   */
  public String withColumns(Map<String, String> replacements) {
    StringBuilder result = new StringBuilder();
    int copied = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String replacement = isColumn(i) ? replacements.get(token.value()) : null;
      if (replacement != null) {
        result.append(sql, copied, token.offset()).append(replacement);
        copied = token.offset() + token.text().length();
      }
    }
    return result.append(sql.substring(copied)).toString();
  }

  private boolean isColumn(int index) {
    Token before = index == 0 ? Token.NONE : tokens.get(index - 1);
    return tokens.get(index).isName()
        && !isSymbol(index + 1, "(")
        && !isSymbol(index + 1, ".")
        && !before.isSymbol("::")
        && !before.isWord("collate");
  }

  private boolean isSymbol(int index, String symbol) {
    return index < tokens.size() && tokens.get(index).isSymbol(symbol);
  }

  /** The index of the parenthesis or bracket that closes the given one, or the end. */
  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      if (opens(tokens.get(i))) {
        depth++;
      } else if (closes(tokens.get(i))) {
        depth--;
      }
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size();
  }

  private static boolean opens(Token token) {
    return token.isSymbol("(") || token.isSymbol("[");
  }

  private static boolean closes(Token token) {
    return token.isSymbol(")") || token.isSymbol("]");
  }

  private String text(int from, int to) {
    if (from >= to) {
      return "";
    }
    Token last = tokens.get(to - 1);
    return sql.substring(tokens.get(from).offset(), last.offset() + last.text().length());
  }
}
