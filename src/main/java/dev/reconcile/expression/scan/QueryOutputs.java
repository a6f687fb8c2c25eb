package dev.reconcile.expression.scan;

import dev.reconcile.expression.token.SqlTokens;
import dev.reconcile.expression.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the columns of a query's result are called, as far as its text tells. */
public final class QueryOutputs {

  private static final Set<String> ENDS =
      Set.of(
          "from",
          "where",
          "group",
          "having",
          "window",
          "union",
          "intersect",
          "except",
          "order",
          "limit",
          "offset",
          "fetch",
          "for",
          "into");

  private final List<Token> tokens;

  private QueryOutputs(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The names in order; empty where one of them cannot be told, as those of a star. */
  public static Optional<List<String>> of(String query) {
    return new QueryOutputs(SqlTokens.of(query).tokens()).names();
  }

  /** Where a query selects {@code *} or {@code t.*} for its result; not where it counts rows. */
  public static List<Integer> stars(String query) {
    return new QueryOutputs(SqlTokens.of(query).tokens()).stars();
  }

  private List<Integer> stars() {
    List<Integer> stars = new ArrayList<>();
    int depth = 0;
    boolean selecting = false;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += depthOf(token);
      boolean ends = token.kind() == Token.Kind.WORD && ENDS.contains(token.value());
      if (depth == 0) {
        selecting = token.isWord("select") || (selecting && !ends);
        if (selecting && token.isSymbol("*") && beginsItem(tokens.get(i - 1))) {
          stars.add(token.offset());
        }
      }
    }
    return stars;
  }

  /** A star after anything else multiplies. */
  private static boolean beginsItem(Token before) {
    return before.isSymbol(".")
        || before.isSymbol(",")
        || before.isWord("select")
        || before.isWord("all")
        || before.isWord("distinct");
  }

  private Optional<List<String>> names() {
    List<String> names = new ArrayList<>();
    int begin = afterSelect();
    int depth = 0;
    for (int i = begin; i <= tokens.size() && begin > 0; i++) {
      Token token = i < tokens.size() ? tokens.get(i) : Token.NONE;
      depth += depthOf(token);
      boolean ends =
          i == tokens.size() || (token.kind() == Token.Kind.WORD && ENDS.contains(token.value()));
      if (depth == 0 && (ends || token.isSymbol(","))) {
        Optional<String> name = name(tokens.subList(begin, i));
        if (name.isEmpty()) {
          return Optional.empty();
        }
        names.add(name.get());
        begin = i + 1;
      }
      if (depth == 0 && ends) {
        break;
      }
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(names));
  }

  /** The first SELECT that is not within parentheses, as the queries of a WITH are. */
  private int afterSelect() {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += depthOf(tokens.get(i));
      if (depth == 0 && tokens.get(i).isWord("select")) {
        return afterDistinct(i + 1);
      }
    }
    return -1;
  }

  private int afterDistinct(int begin) {
    boolean distinct = begin < tokens.size() && tokens.get(begin).isWord("distinct");
    boolean all = begin < tokens.size() && tokens.get(begin).isWord("all");
    int at = distinct || all ? begin + 1 : begin;
    if (distinct && at < tokens.size() && tokens.get(at).isWord("on")) {
      int depth = 0;
      do {
        at++;
        depth += at < tokens.size() ? depthOf(tokens.get(at)) : 0;
      } while (depth > 0 && at < tokens.size());
      at++;
    }
    return at;
  }

  private static int depthOf(Token token) {
    if (token.isSymbol("(") || token.isSymbol("[")) {
      return 1;
    }
    return token.isSymbol(")") || token.isSymbol("]") ? -1 : 0;
  }

  /** That after AS, or the last part of a column's name. */
  private static Optional<String> name(List<Token> item) {
    int last = item.size() - 1;
    if (last < 0 || !item.get(last).isName()) {
      return Optional.empty();
    }
    boolean alias = last > 0 && item.get(last - 1).isWord("as");
    boolean chain = last % 2 == 0;
    for (int i = 0; i < last; i++) {
      chain &= i % 2 == 0 ? item.get(i).isName() : item.get(i).isSymbol(".");
    }
    return alias || chain ? Optional.of(item.get(last).value()) : Optional.empty();
  }
}
