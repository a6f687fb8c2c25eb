package dev.reconcile.kind.column;

import java.util.List;
import java.util.Set;

/**
 * Which of PostgreSQL's own types it casts into each other (catalog {@code pg_cast}); that every
 * type can be cast from and to texts goes without saying (PostgreSQL documentation, CREATE CAST,
 * I/O conversion casts).
 */
final class BuiltInCasts {

  private static final Set<String> NUMBERS =
      Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

  private static final List<Set<String>> BOTH_WAYS =
      List.of(
          NUMBERS,
          Set.of("integer", "bigint", "bit", "bit varying"),
          Set.of("integer", "boolean"),
          Set.of("integer", "bigint", "numeric", "money"),
          Set.of("smallint", "integer", "bigint", "oid"),
          Set.of("timestamp without time zone", "timestamp with time zone", "date"),
          Set.of("time without time zone", "time with time zone"),
          Set.of("time without time zone", "interval"),
          Set.of("json", "jsonb"),
          Set.of("cidr", "inet"),
          Set.of("macaddr", "macaddr8"));

  private static final Set<String> TIMESTAMPS =
      Set.of("timestamp without time zone", "timestamp with time zone");

  /** What else is built in, and has no casts but those with texts. */
  private static final Set<String> OTHERS =
      Set.of(
          "uuid",
          "bytea",
          "xml",
          "tsvector",
          "tsquery",
          "int4range",
          "int8range",
          "numrange",
          "daterange",
          "tsrange",
          "tstzrange");

  private BuiltInCasts() {}

  /**
   * Whether PostgreSQL can cast values of one type to the other, as far as that is known: of a type
   * that is not PostgreSQL's own, it is taken to be so.
   */
  static boolean exists(String from, String to) {
    boolean bothWays =
        from.equals(to)
            || BOTH_WAYS.stream().anyMatch(group -> group.containsAll(Set.of(from, to)));
    boolean oneWay =
        (TIMESTAMPS.contains(from) && to.startsWith("time "))
            || (from.equals("jsonb") && (NUMBERS.contains(to) || to.equals("boolean")));
    return bothWays || oneWay || !isKnown(from) || !isKnown(to);
  }

  private static boolean isKnown(String type) {
    return OTHERS.contains(type) || BOTH_WAYS.stream().anyMatch(group -> group.contains(type));
  }
}
