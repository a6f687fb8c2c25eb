package dev.reconcile.kind.column;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
          Set.of("integer", "boolean"),
          Set.of("integer", "bit"),
          Set.of("bigint", "bit"),
          Set.of("bit", "bit varying"),
          Set.of("numeric", "money"),
          Set.of("integer", "oid"),
          Set.of("bigint", "oid"),
          Set.of("timestamp without time zone", "timestamp with time zone", "date"),
          Set.of("time without time zone", "time with time zone"),
          Set.of("time without time zone", "interval"),
          Set.of("json", "jsonb"),
          Set.of("cidr", "inet"),
          Set.of("macaddr", "macaddr8"),
          Set.of("path", "polygon"),
          Set.of("box", "polygon", "circle"));

  /** What else a type can become. */
  private static final Map<String, Set<String>> ONE_WAY =
      Map.ofEntries(
          entry("smallint", Set.of("oid")),
          entry("integer", Set.of("money")),
          entry("bigint", Set.of("money")),
          entry(
              "jsonb",
              Set.of(
                  "boolean",
                  "smallint",
                  "integer",
                  "bigint",
                  "numeric",
                  "real",
                  "double precision")),
          entry("timestamp without time zone", Set.of("time without time zone")),
          entry(
              "timestamp with time zone", Set.of("time without time zone", "time with time zone")),
          entry("hstore", Set.of("json", "jsonb")), // brought by the extension hstore
          entry("point", Set.of("box")),
          entry("lseg", Set.of("point")),
          entry("box", Set.of("point", "lseg")),
          entry("polygon", Set.of("point")),
          entry("circle", Set.of("point")),
          entry("int4range", Set.of("int4multirange")),
          entry("int8range", Set.of("int8multirange")),
          entry("numrange", Set.of("nummultirange")),
          entry("daterange", Set.of("datemultirange")),
          entry("tsrange", Set.of("tsmultirange")),
          entry("tstzrange", Set.of("tstzmultirange")));

  /** What else is built in. */
  private static final Set<String> OTHERS =
      Set.of("uuid", "bytea", "xml", "tsvector", "tsquery", "line", "pg_lsn", "jsonpath");

  private static final Set<String> KNOWN =
      Stream.of(
              BOTH_WAYS.stream().flatMap(Set::stream),
              ONE_WAY.entrySet().stream()
                  .flatMap(
                      cast -> Stream.concat(Stream.of(cast.getKey()), cast.getValue().stream())),
              OTHERS.stream())
          .flatMap(types -> types)
          .collect(Collectors.toUnmodifiableSet());

  private BuiltInCasts() {}

  /** Whether all casts of a type are known, but for those of users. */
  static boolean knows(String type) {
    return KNOWN.contains(type);
  }

  /**
   * Whether PostgreSQL can cast values of one type to the other, as far as that is known: of a type
   * that is not PostgreSQL's own, it is taken to be so.
   */
  static boolean exists(String from, String to) {
    boolean bothWays =
        from.equals(to)
            || BOTH_WAYS.stream().anyMatch(group -> group.containsAll(Set.of(from, to)));
    return bothWays
        || ONE_WAY.getOrDefault(from, Set.of()).contains(to)
        || !knows(from)
        || !knows(to);
  }
}
