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
    return Replacement.of(live, desired, context).isPresent() ? List.of() : drop(live, context);
  }
}
