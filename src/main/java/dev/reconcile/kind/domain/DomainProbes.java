package dev.reconcile.kind.domain;

import dev.reconcile.kind.DomainColumns;
import dev.reconcile.kind.LiveRows;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Probe;
import dev.reconcile.plan.Probe.Meaning;
import dev.reconcile.plan.Probing;
import java.util.List;
import java.util.stream.Stream;

/** What columns of a domain are asked before it refuses NULL. */
final class DomainProbes implements Probing<Domain> {

  @Override
  public List<Probe> alter(Domain live, Domain desired, PlanContext context) {
    return live.notNull() || !desired.notNull()
        ? List.of()
        : DomainColumns.of(desired.id(), context).stream()
            .flatMap(column -> withNull(desired, column, context))
            .toList();
  }

  private static Stream<Probe> withNull(Domain desired, ObjectId column, PlanContext context) {
    return LiveRows.of(column.requireParent(), context)
        .filter(rows -> rows.canAnswer(List.of(column.name())))
        .map(
            rows ->
                new Probe(
                    desired.id(),
                    Meaning.VIOLATES,
                    rows.where(rows.column(column.name()) + " IS NULL"),
                    rows.label(),
                    "of " + column.requireParent() + " with NULL in " + column.name(),
                    "give them a value first, or leave out not_null"))
        .stream();
  }
}
