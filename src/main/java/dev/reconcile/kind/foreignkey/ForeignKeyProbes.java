package dev.reconcile.kind.foreignkey;

import dev.reconcile.kind.LiveRows;
import dev.reconcile.model.KindName;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Probe;
import dev.reconcile.plan.Probe.Meaning;
import dev.reconcile.plan.Probing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What rows are asked before they have to refer to others. */
final class ForeignKeyProbes implements Probing<ForeignKey> {

  private static final String TARGET = "\"row referred to\"";

  @Override
  public List<Probe> create(ForeignKey desired, PlanContext context) {
    return desired.checksRows() ? orphans(desired, context) : List.of();
  }

  @Override
  public List<Probe> alter(ForeignKey live, ForeignKey desired, PlanContext context) {
    return live.notValid() && desired.checksRows() ? orphans(desired, context) : List.of();
  }

  /** A key that goes takes no data along. */
  @Override
  public List<Probe> replace(ForeignKey live, ForeignKey desired, PlanContext context) {
    return create(desired, context);
  }

  /** Rows that the description gives to the other table may be what is missing there. */
  private static List<Probe> orphans(ForeignKey key, PlanContext context) {
    boolean rowsToCome =
        context.desired().children(key.target()).stream()
            .anyMatch(part -> part.kind() == KindName.ROWS || part.kind() == KindName.COPY);
    if (rowsToCome) {
      return List.of();
    }
    Optional<LiveRows> there =
        LiveRows.of(key.id().requireParent(), context)
            .filter(rows -> !key.period() && canAnswer(key, rows, context));
    return there.stream()
        .flatMap(
            rows -> condition(key, rows, context).map(found -> probe(key, rows, found)).stream())
        .toList();
  }

  /** Where nothing can match, a value of any type lacks its match. */
  private static boolean canAnswer(ForeignKey key, LiveRows rows, PlanContext context) {
    return rows.canAnswer(key.columns())
        || (LiveRows.of(key.target(), context).isEmpty() && rows.canTellNulls(key.columns()));
  }

  private static Probe probe(ForeignKey key, LiveRows rows, String condition) {
    return new Probe(
        key.id(),
        Meaning.VIOLATES,
        rows.where(condition),
        rows.label(),
        "without a match in " + key.target(),
        "correct or delete them first, or add it with not_valid");
  }

  private static Optional<String> condition(ForeignKey key, LiveRows rows, PlanContext context) {
    String complete = each(key, rows, " IS NOT NULL", " AND ");
    String partial =
        key.match() == ForeignKey.Match.FULL && key.columns().size() > 1
            ? " OR ((%s) AND (%s))"
                .formatted(
                    each(key, rows, " IS NULL", " OR "), each(key, rows, " IS NOT NULL", " OR "))
            : "";
    return missing(key, rows, context).map(missing -> "(" + complete + missing + ")" + partial);
  }

  private static String each(ForeignKey key, LiveRows rows, String test, String joined) {
    return key.columns().stream()
        .map(column -> rows.column(column) + test)
        .collect(Collectors.joining(joined));
  }

  /** In a table that is not there yet, or is empty, nothing matches. */
  private static Optional<String> missing(ForeignKey key, LiveRows rows, PlanContext context) {
    Optional<LiveRows> target = LiveRows.of(key.target(), context).map(LiveRows::alone);
    if (target.isEmpty()) {
      return Optional.of("");
    }
    return target
        .filter(found -> found.canAnswer(key.targetColumns()))
        .map(found -> " AND NOT EXISTS (" + found.matching(TARGET, matches(key, rows)) + ")");
  }

  private static String matches(ForeignKey key, LiveRows rows) {
    return IntStream.range(0, key.columns().size())
        .mapToObj(
            i ->
                LiveRows.columnOf(TARGET, key.targetColumns().get(i))
                    + " = "
                    + rows.column(key.columns().get(i)))
        .collect(Collectors.joining(" AND "));
  }
}
