package dev.reconcile.expression.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Some tokens in a row, taken apart outside of parentheses, brackets and CASE. */
public record TokenSpan(List<Token> tokens) {

  /** All of these tokens. */
  public static TokenSpan of(List<Token> tokens) {
    return new TokenSpan(tokens);
  }

  /** Whether there are no tokens. */
  public boolean isEmpty() {
    return tokens.isEmpty();
  }

  /** Whether it is this word and no more. */
  public boolean isWord(String word) {
    return tokens.size() == 1 && tokens.get(0).isWord(word);
  }

  /** Whether its last token is this word. */
  public boolean endsWith(String word) {
    return !isEmpty() && tokens.get(tokens.size() - 1).isWord(word);
  }

  /** What stands before a place, without the parentheses around it. */
  public TokenSpan upTo(int end) {
    return of(tokens.subList(0, end)).unwrapped();
  }

  /** What stands behind a place, without the parentheses around it. */
  public TokenSpan after(int index) {
    return of(tokens.subList(index + 1, tokens.size())).unwrapped();
  }

  /** Without the parentheses around the whole. */
  public TokenSpan unwrapped() {
    boolean wrapped =
        tokens.size() > 1 && tokens.get(0).isSymbol("(") && closing(0) == tokens.size() - 1;
    return wrapped ? of(tokens.subList(1, tokens.size() - 1)).unwrapped() : this;
  }

  /** The parts between a word; the AND of BETWEEN belongs to that. */
  public List<TokenSpan> splitAt(String word) {
    List<TokenSpan> parts = new ArrayList<>();
    int begin = 0;
    boolean between = false;
    for (int i = 0; i < tokens.size(); i = next(i)) {
      Token token = tokens.get(i);
      if (token.isWord(word) && !(between && word.equals("and"))) {
        parts.add(of(tokens.subList(begin, i)));
        begin = i + 1;
      }
      between = token.isWord("between") || (between && !token.isWord("and"));
    }
    parts.add(of(tokens.subList(begin, tokens.size())));
    return parts;
  }

  /** The place of the only comparison; empty where other words could mean that there is more. */
  public Optional<Integer> comparison(Set<String> operators) {
    List<Integer> found =
        outermost()
            .filter(i -> operators.contains(tokens.get(i).text()) && isSymbol(i))
            .boxed()
            .toList();
    boolean more =
        outermost().anyMatch(i -> Set.of("not", "is", "and", "or").contains(tokens.get(i).value()));
    return found.size() == 1 && !more ? Optional.of(found.get(0)) : Optional.empty();
  }

  private boolean isSymbol(int index) {
    Token.Kind kind = tokens.get(index).kind();
    return kind == Token.Kind.OPERATOR || kind == Token.Kind.PUNCTUATION;
  }

  /** A whole number and nothing else. */
  public Optional<Integer> number() {
    boolean negative = tokens.size() == 2 && tokens.get(0).isSymbol("-");
    Token last = tokens.isEmpty() ? Token.NONE : tokens.get(tokens.size() - 1);
    boolean whole = last.kind() == Token.Kind.NUMBER && last.text().matches("\\d{1,9}");
    return whole && (negative || tokens.size() == 1)
        ? Optional.of((negative ? -1 : 1) * Integer.parseInt(last.text()))
        : Optional.empty();
  }

  /** The function that is called, when this is a call and nothing else; else empty. */
  public String calledAlone() {
    boolean qualified = tokens.size() > 2 && tokens.get(0).isWord("pg_catalog");
    int name = qualified ? 2 : 0;
    boolean alone =
        tokens.size() > name + 1
            && tokens.get(name).isName()
            && tokens.get(name + 1).isSymbol("(")
            && closing(name + 1) == tokens.size() - 1;
    return alone ? tokens.get(name).value() : "";
  }

  /** Whether anything in it is called. */
  public boolean calls() {
    return tokens.stream().anyMatch(token -> token.isSymbol("("));
  }

  /** Whether this is a list in parentheses with NULL in it. */
  public boolean listsNull() {
    return tokens.size() > 2
        && tokens.get(0).isSymbol("(")
        && closing(0) == tokens.size() - 1
        && hasNullItem(tokens.subList(1, tokens.size() - 1));
  }

  /** {@code = ANY (ARRAY['a'::text, NULL::text])}, as PostgreSQL prints {@code IN ('a', NULL)}. */
  public boolean isAnyOfArrayWithNull() {
    if (tokens.size() < 2 || !tokens.get(0).isWord("any")) {
      return false;
    }
    TokenSpan array = after(0);
    List<Token> inner = array.tokens();
    return inner.size() > 2
        && inner.get(0).isWord("array")
        && inner.get(1).isSymbol("[")
        && array.closing(1) == inner.size() - 1
        && hasNullItem(inner.subList(2, inner.size() - 1));
  }

  private static boolean hasNullItem(List<Token> list) {
    boolean begins = true;
    for (Token token : list) {
      if (begins && token.isWord("null")) {
        return true;
      }
      begins = token.isSymbol(",");
    }
    return false;
  }

  /** Whether both say the same, however they are spelt. */
  public boolean isSameAs(TokenSpan other) {
    return !isEmpty() && text().equals(other.text());
  }

  /** The tokens in one spelling. */
  public String text() {
    return tokens.stream()
        .map(token -> token.kind() == Token.Kind.WORD ? token.value() : token.text())
        .collect(Collectors.joining(" "));
  }

  private IntStream outermost() {
    return IntStream.iterate(0, i -> i < tokens.size(), this::next);
  }

  /** The place after this token, or after the parenthesis, bracket or CASE that it opens. */
  private int next(int index) {
    return opens(tokens.get(index)) ? closing(index) + 1 : index + 1;
  }

  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean closes = token.isSymbol(")") || token.isSymbol("]") || token.isWord("end");
      depth += opens(token) ? 1 : closes ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size();
  }

  private static boolean opens(Token token) {
    return token.isSymbol("(") || token.isSymbol("[") || token.isWord("case");
  }
}
