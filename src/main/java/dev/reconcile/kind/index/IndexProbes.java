package dev.reconcile.kind.index;

import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.kind.LiveRows;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Probe;
import dev.reconcile.plan.Probe.Meaning;
import dev.reconcile.plan.Probing;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What rows are asked before a unique index is built over them. */
final class IndexProbes implements Probing<Index> {

  private static final Pattern COLLATION =
      Pattern.compile(
          "^COLLATE\\s+(?:\"[^\"]*\"|\\w+)(?:\\.(?:\"[^\"]*\"|\\w+))?", Pattern.CASE_INSENSITIVE);

  @Override
  public List<Probe> create(Index desired, PlanContext context) {
    if (!desired.unique() || desired.part() != null) {
      return List.of();
    }
    List<String> said = new ArrayList<>();
    desired.sqlTexts().forEach(text -> said.add(text.text()));
    return LiveRows.of(desired.id().requireParent(), context)
        .filter(rows -> rows.canAnswer(said))
        .map(rows -> twice(desired, rows.alone()))
        .stream()
        .toList();
  }

  /** An index that goes takes no data along. */
  @Override
  public List<Probe> replace(Index live, Index desired, PlanContext context) {
    return create(desired, context);
  }

  private static Probe twice(Index index, LiveRows rows) {
    List<String> values = index.columns().stream().map(IndexProbes::value).toList();
    List<String> conditions = new ArrayList<>();
    if (index.where() != null) {
      conditions.add("(" + index.where() + ")");
    }
    if (!index.nullsNotDistinct()) {
      values.forEach(value -> conditions.add("(" + value + ") IS NOT NULL"));
    }
    String named = LiveRows.labelOf(values);
    return new Probe(
        index.id(),
        Meaning.VIOLATES,
        rows.same(values, conditions.isEmpty() ? "true" : String.join(" AND ", conditions)),
        named,
        "with the same " + named + " as another row",
        "correct or delete them first");
  }

  /** A key without operator class and order; its collation tells what is the same. */
  private static String value(String element) {
    List<String> parts = SqlFragment.of(element).splitAfterFirst();
    Matcher collation = COLLATION.matcher(parts.get(1));
    return collation.find() ? parts.get(0) + " " + collation.group() : parts.get(0);
  }
}
