package dev.reconcile.kind.rare;

import dev.reconcile.expression.token.SqlTokens;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Members of operator families and classes, as SQL has them after the keyword: {@code 1 <(money,
 * money)} and {@code 1 (money, money) compare(money, money)}.
 */
final class Members {

  private static final Pattern NUMBER_AND_TYPES = Pattern.compile("\\s*(\\d+)[^(]*(\\([^)]*\\)).*");

  private static final Pattern OPERATOR =
      Pattern.compile("\\s*\\d+\\s+(?:\\S*\\.)?([^\\w\\s\"(.]+).*", Pattern.DOTALL);

  private Members() {}

  /** The operators of the schema that a family or class names; which operands they take is open. */
  static Stream<ObjectId> operators(RareObject object, Schema schema) {
    boolean hasMembers =
        object.id().kind() == KindName.OPERATOR_FAMILY
            || object.id().kind() == KindName.OPERATOR_CLASS;
    Set<String> symbols =
        !hasMembers
            ? Set.of()
            : object.texts("operators").stream()
                .map(OPERATOR::matcher)
                .filter(Matcher::matches)
                .map(member -> member.group(1))
                .collect(Collectors.toUnmodifiableSet());
    return symbols.isEmpty()
        ? Stream.empty()
        : schema.ids().stream()
            .filter(id -> id.kind() == KindName.OPERATOR && symbols.contains(id.bareName()));
  }

  /** All members. */
  static List<Sql> items(RareObject object) {
    List<Sql> items = new ArrayList<>();
    object.texts("operators").forEach(text -> items.add(Sql.of(item("OPERATOR", text))));
    object.texts("functions").forEach(text -> items.add(Sql.of(item("FUNCTION", text))));
    return items;
  }

  /** What one object has and the other has not. */
  static List<Sql> missing(RareObject has, RareObject hasNot, BinaryOperator<String> form) {
    List<Sql> missing = new ArrayList<>();
    for (String keyword : List.of("OPERATOR", "FUNCTION")) {
      String property = keyword.equals("OPERATOR") ? "operators" : "functions";
      for (String text : has.texts(property)) {
        boolean there =
            hasNot.texts(property).stream().anyMatch(other -> SqlTokens.sameTokens(text, other));
        if (!there) {
          missing.add(Sql.of(form.apply(keyword, text)));
        }
      }
    }
    return missing;
  }

  static String item(String keyword, String text) {
    return keyword + " " + text;
  }

  /** A member is dropped by its number and its types. */
  static String address(String keyword, String text) {
    Matcher member = NUMBER_AND_TYPES.matcher(text);
    return member.matches() ? keyword + " " + member.group(1) + " " + member.group(2) : text;
  }
}
