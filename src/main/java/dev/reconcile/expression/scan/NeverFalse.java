package dev.reconcile.expression.scan;

import dev.reconcile.expression.token.SqlTokens;
import dev.reconcile.expression.token.Token;
import dev.reconcile.expression.token.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the conditions of a check that are true or NULL whatever a row holds: a check accepts NULL
 * as it accepts true (PostgreSQL documentation, 5.5.1). Told from the tokens alone, and only where
 * it is certain.
 */
public final class NeverFalse {

  /**
   * A condition that is never false.
   *
   * @param offset where it begins
   * @param why in a sentence without a full stop
   * @param instead what may have been meant
   */
  public record Condition(int offset, String why, String instead) {}

  private static final String ARRAY_LENGTH = "array_length";

  /** Functions that return whole numbers, and the least that they return besides NULL. */
  private static final Map<String, Integer> LEAST =
      Map.of(
          ARRAY_LENGTH,
          1,
          "array_ndims",
          1,
          "cardinality",
          0,
          "char_length",
          0,
          "character_length",
          0,
          "length",
          0,
          "octet_length",
          0,
          "bit_length",
          0,
          "jsonb_array_length",
          0,
          "json_array_length",
          0);

  private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", "<=", ">", ">=");
  private static final Map<String, String> MIRRORED =
      Map.of("<", ">", "<=", ">=", ">", "<", ">=", "<=");

  private final List<Token> all;

  private NeverFalse(List<Token> tokens) {
    this.all = tokens;
  }

  /** Those among the conditions that a check joins by AND; of several joined by OR, one will do. */
  public static List<Condition> in(String check) {
    List<Token> tokens = SqlTokens.of(check).tokens();
    return new NeverFalse(tokens).conditions(tokens);
  }

  private List<Condition> conditions(List<Token> tokens) {
    TokenSpan span = TokenSpan.of(tokens).unwrapped();
    List<TokenSpan> alternatives = span.splitAt("or");
    if (alternatives.size() > 1) {
      return alternatives.stream().flatMap(one -> whole(one).stream()).limit(1).toList();
    }
    List<TokenSpan> parts = span.splitAt("and");
    if (parts.size() > 1) {
      return parts.stream().flatMap(part -> conditions(part.tokens()).stream()).toList();
    }
    return condition(span).stream().toList();
  }

  /** Whether all of it is never false. */
  private Optional<Condition> whole(TokenSpan alternative) {
    List<TokenSpan> parts = alternative.unwrapped().splitAt("and");
    List<Condition> found = new ArrayList<>();
    for (TokenSpan part : parts) {
      List<Condition> inner = conditions(part.tokens());
      boolean isWhole = inner.size() == 1 && part.unwrapped().splitAt("and").size() == 1;
      if (!isWhole) {
        return Optional.empty();
      }
      found.addAll(inner);
    }
    return found.stream().findFirst();
  }

  private Optional<Condition> condition(TokenSpan span) {
    if (span.isEmpty()) {
      return Optional.empty();
    }
    if (span.isWord("true")) {
      return found(span, "is always true", "say what is to hold, or leave the check out");
    }
    List<TokenSpan> between = span.splitAt("between");
    if (between.size() == 2) {
      return bounded(between.get(0), between.get(1));
    }
    List<TokenSpan> in = span.splitAt("in");
    if (in.size() == 2 && !in.get(0).endsWith("not") && in.get(1).listsNull()) {
      return withNull(span);
    }
    return span.comparison(COMPARISONS).flatMap(at -> compared(span, at));
  }

  private Optional<Condition> compared(TokenSpan span, int operator) {
    TokenSpan left = span.upTo(operator);
    TokenSpan right = span.after(operator);
    String sign = span.tokens().get(operator).text();
    if (left.isWord("null") || right.isWord("null")) {
      return withNull(span);
    }
    if (sign.equals("=") && right.isAnyOfArrayWithNull()) {
      return withNull(span);
    }
    boolean reflexive = sign.equals("=") || sign.equals("<=") || sign.equals(">=");
    if (reflexive && left.isSameAs(right) && !left.calls()) {
      return found(span, "compares a value with itself", "compare it with what was meant");
    }
    return left.number().isPresent()
        ? counted(right, MIRRORED.getOrDefault(sign, sign), left)
        : counted(left, sign, right);
  }

  /** {@code array_length(x, 1) between 1 and 5}: below, it is nothing that could be less. */
  private Optional<Condition> bounded(TokenSpan value, TokenSpan bounds) {
    List<TokenSpan> both = bounds.splitAt("and");
    return value.endsWith("not") || both.size() != 2
        ? Optional.empty()
        : counted(value, ">=", both.get(0));
  }

  private Optional<Condition> counted(TokenSpan value, String sign, TokenSpan limit) {
    Integer least = LEAST.get(value.calledAlone());
    Integer number = limit.number().orElse(null);
    if (least == null || number == null || isTested(value)) {
      return Optional.empty();
    }
    boolean always =
        switch (sign) {
          case ">" -> least > number;
          case ">=" -> least >= number;
          case "<>", "!=" -> number < least;
          default -> false;
        };
    if (!always) {
      return Optional.empty();
    }
    String function = value.calledAlone();
    return least == 1
        ? found(
            value,
            function
                + "() is never less than 1: of an empty array it is NULL, which a check accepts",
            "use cardinality(...) > 0, which is 0 of an empty array")
        : found(value, function + "() is never less than 0", "compare it with 0 by >");
  }

  /** Whether the check refuses NULL of the same call. */
  private boolean isTested(TokenSpan call) {
    String text = call.text();
    return TokenSpan.of(all).text().contains(text + " is not null");
  }

  private static Optional<Condition> withNull(TokenSpan span) {
    return found(
        span,
        "a comparison with NULL gives NULL, which a check accepts",
        "use IS NULL or IS NOT NULL, or leave NULL out of the list");
  }

  private static Optional<Condition> found(TokenSpan span, String why, String instead) {
    return Optional.of(new Condition(span.tokens().get(0).offset(), why, instead));
  }
}
