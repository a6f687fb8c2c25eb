package dev.reconcile.kind.table;

import dev.reconcile.kind.LiveRows;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Probe;
import dev.reconcile.plan.Probe.Meaning;
import dev.reconcile.plan.Probing;
import java.util.List;

/** What rows are asked before they go with their table. */
final class TableProbes implements Probing<Table> {

  @Override
  public List<Probe> drop(Table live, PlanContext context) {
    return LiveRows.of(live.id(), context).map(LiveRows::alone).stream()
        .map(
            rows ->
                new Probe(live.id(), Meaning.HOLDS, rows.where("true"), rows.label(), "in it", ""))
        .toList();
  }

  /** Rows of a table that is set aside move to its successor. */
  @Override
  public List<Probe> replace(Table live, Table desired, PlanContext context) {
    return Replacement.of(live, desired, context).isPresent()
        ? homeless(live, desired, context)
        : drop(live, context);
  }

  /** Rows that would fit into no partition of the successor. */
  private static List<Probe> homeless(Table live, Table desired, PlanContext context) {
    String by = desired.partitionBy();
    if (by == null || ParentsProbes.hasDefault(desired.id(), context)) {
      return List.of();
    }
    return ParentsProbes.taken(desired.id(), by, context)
        .flatMap(
            taken ->
                LiveRows.of(live.id(), context)
                    .filter(rows -> rows.canAnswer(List.of(by)))
                    .map(rows -> homeless(desired, rows, taken)))
        .stream()
        .toList();
  }

  private static Probe homeless(Table desired, LiveRows rows, String taken) {
    return new Probe(
        desired.id(),
        Meaning.VIOLATES,
        rows.where("(" + taken + ") IS NOT TRUE"),
        rows.label(),
        "without a partition to fit into",
        "describe one for them, or a default one");
  }
}
