package dev.reconcile.kind.table;

import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which rows belong into a partition, as a condition that other tables' rows can be asked.
 *
 * @param keys what the table spreads its rows by
 */
record PartitionRows(List<String> keys) {

  /** Takes a copy. */
  PartitionRows {
    keys = List.copyOf(keys);
  }

  /**
   * The condition.
   *
   * @param partitionBy the table's key, as in {@code range (born)}
   * @param values the partition's, as in {@code from (1) to (10)}
   * @return empty where a key compares in another way than its type does by itself
   */
  static Optional<String> condition(String partitionBy, String values) {
    List<String> keys = SqlFragment.of(partitionBy).firstList();
    boolean plain =
        keys.stream().allMatch(key -> SqlFragment.of(key).splitAfterFirst().get(1).isEmpty());
    PartitionRows rows = new PartitionRows(keys);
    return switch (values.strip().split("\\W", 2)[0].toLowerCase(Locale.ROOT)) {
      case "from" -> plain ? Optional.of(rows.between(SqlFragment.of(values))) : Optional.empty();
      case "in" -> plain ? Optional.of(rows.in(values)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /**
   * The condition in the form in which PostgreSQL itself has it, so that a check that says so
   * proves it; empty where it has another one.
   */
  static Optional<String> provable(String partitionBy, String values) {
    return SqlFragment.of(partitionBy).firstList().size() == 1
        ? condition(partitionBy, values)
        : Optional.empty();
  }

  /**
   * The condition of a partition by hash, which PostgreSQL itself has to be asked (PostgreSQL
   * source, {@code satisfies_hash_partition}); empty for another one.
   *
   * @param table whose rows are spread, as it is live
   */
  static Optional<String> hashed(ObjectId table, String partitionBy, String values) {
    SqlFragment by = SqlFragment.of(partitionBy);
    List<String> numbers =
        SqlFragment.of(values).firstList().stream()
            .sorted() // modulus, remainder
            .map(item -> item.replaceAll("\\D", ""))
            .toList();
    return partitionBy.strip().toLowerCase(Locale.ROOT).startsWith("hash")
        ? Optional.of(
            "pg_catalog.satisfies_hash_partition(%s::regclass, %s, %s)"
                .formatted(
                    new SqlWriter()
                        .literal(new SqlWriter().name(table).done().text())
                        .done()
                        .text(),
                    String.join(", ", numbers),
                    String.join(", ", by.firstList())))
        : Optional.empty();
  }

  private String in(String values) {
    List<String> items = SqlFragment.of(values).firstList();
    List<String> known = items.stream().filter(item -> !item.equalsIgnoreCase("null")).toList();
    List<String> conditions = new ArrayList<>();
    if (!known.isEmpty()) {
      String among = keys.get(0) + " IN (" + String.join(", ", known) + ")";
      boolean all = known.size() == items.size();
      conditions.add(all ? keys.get(0) + " IS NOT NULL AND " + among : among);
    }
    if (known.size() < items.size()) {
      conditions.add(keys.get(0) + " IS NULL");
    }
    return String.join(" OR ", conditions);
  }

  /** No key of a row in a range is null. */
  private String between(SqlFragment values) {
    List<String> from = values.firstList();
    List<String> to = SqlFragment.of(values.splitAfterFirst().get(1)).firstList();
    return Stream.of(
            keys.stream().map(key -> key + " IS NOT NULL"),
            bound(from, ">=", ">").stream(),
            bound(to, "<", "<=").stream())
        .flatMap(conditions -> conditions)
        .reduce((first, second) -> first + " AND " + second)
        .orElseThrow();
  }

  /** Nothing is compared from the first MINVALUE or MAXVALUE on. */
  private Optional<String> bound(List<String> items, String usual, String aboveAll) {
    int end = 0;
    while (end < items.size() && !isInfinite(items.get(end))) {
      end++;
    }
    if (end == 0) {
      return Optional.empty();
    }
    boolean above = end < items.size() && items.get(end).equalsIgnoreCase("maxvalue");
    String operator = above ? aboveAll : usual;
    return Optional.of(
        row(keys.subList(0, end)) + " " + operator + " " + row(items.subList(0, end)));
  }

  private static boolean isInfinite(String item) {
    return item.equalsIgnoreCase("minvalue") || item.equalsIgnoreCase("maxvalue");
  }

  private static String row(List<String> items) {
    return items.size() == 1 ? items.get(0) : "(" + String.join(", ", items) + ")";
  }
}
