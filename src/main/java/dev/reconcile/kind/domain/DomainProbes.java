package dev.reconcile.kind.domain;

import dev.reconcile.kind.DomainColumns;
import dev.reconcile.kind.LiveRows;
import dev.reconcile.kind.TakesValues;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
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

  /** Its values are read under the new domain just the same. */
  @Override
  public List<Probe> replace(Domain live, Domain desired, PlanContext context) {
    return alter(live, desired, context);
  }

  private static Stream<Probe> withNull(Domain desired, ObjectId column, PlanContext context) {
    return LiveRows.of(column.requireParent(), context)
        .filter(rows -> rows.canAnswer(List.of(column.name())) || staysWithNulls(column, context))
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

  /** Whether a column stays one of the domain, NULL where it is, however it changes besides. */
  private static boolean staysWithNulls(ObjectId column, PlanContext context) {
    SchemaObject live = context.live().find(column).orElseThrow();
    return context.desired().find(column).orElse(null) instanceof TakesValues desired
        && desired.keepsNulls(live)
        && !desired.isRetyped(live);
  }
}
