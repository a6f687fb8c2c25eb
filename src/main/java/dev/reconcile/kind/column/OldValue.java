package dev.reconcile.kind.column;

import dev.reconcile.kind.TypeShape;
import dev.reconcile.sql.SqlWriter;
import java.util.Set;

/**
 * The values that a rule converts.
 *
 * @param name the column as SQL names it
 * @param from the live type
 * @param to the desired type
 */
record OldValue(String name, String from, String to) {

  private static final Set<String> TEXTS =
      Set.of("text", "character varying", "character", "citext", "name");
  private static final Set<String> JSON = Set.of("json", "jsonb");
  private static final Set<String> NUMBERS =
      Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

  static OldValue of(Column live, Column desired) {
    return of(live.id().name(), live.type(), desired.type());
  }

  static OldValue of(String column, String from, String to) {
    return new OldValue(new SqlWriter().identifier(column).done().text(), from, to);
  }

  /** An expression as a value of the desired type. */
  String cast(String expression) {
    return expression.endsWith("::" + to) ? expression : expression + "::" + to;
  }

  /** What a change of the dimension is, in words; empty for anything else. */
  String otherDimension() {
    TypeShape before = TypeShape.of(from);
    TypeShape after = TypeShape.of(to);
    boolean known =
        isVector(from)
            && isVector(to)
            && !before.modifiers().isEmpty()
            && !after.modifiers().isEmpty();
    return known && before.length() != after.length()
        ? "vectors of %d dimensions cannot become vectors of %d"
            .formatted(before.length(), after.length())
        : "";
  }

  static boolean isText(String type) {
    return isOneOf(TEXTS, type);
  }

  static boolean isJson(String type) {
    return isOneOf(JSON, type);
  }

  static boolean isNumber(String type) {
    return isOneOf(NUMBERS, type);
  }

  static boolean isArray(String type) {
    return TypeShape.of(type).array();
  }

  static boolean isVector(String type) {
    return isOneOf(Set.of("vector", "halfvec", "sparsevec"), type);
  }

  static boolean isTime(String type) {
    return isOneOf(Set.of("timestamp with time zone", "timestamp without time zone", "date"), type);
  }

  private static boolean isOneOf(Set<String> bases, String type) {
    TypeShape shape = TypeShape.of(type);
    return !shape.array() && bases.contains(shape.base());
  }
}
