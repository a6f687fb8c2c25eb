package dev.reconcile.kind.domainconstraint;

import dev.reconcile.kind.DomainColumns;
import dev.reconcile.kind.LiveRows;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Probe;
import dev.reconcile.plan.Probe.Meaning;
import dev.reconcile.plan.Probing;
import java.util.List;
import java.util.stream.Stream;

/** What rows are asked before their values have to meet a check of their domain. */
final class DomainConstraintProbes implements Probing<DomainConstraint> {

  @Override
  public List<Probe> create(DomainConstraint desired, PlanContext context) {
    return desired.notValid() ? List.of() : violations(desired, context);
  }

  @Override
  public List<Probe> alter(DomainConstraint live, DomainConstraint desired, PlanContext context) {
    return live.notValid() && !desired.notValid() ? violations(desired, context) : List.of();
  }

  /** A check that goes takes no data along. */
  @Override
  public List<Probe> replace(DomainConstraint live, DomainConstraint desired, PlanContext context) {
    return create(desired, context);
  }

  private static List<Probe> violations(DomainConstraint check, PlanContext context) {
    return DomainColumns.of(check.id().requireParent(), context).stream()
        .flatMap(column -> violations(check, column, context))
        .toList();
  }

  /** In a query, VALUE is the name of a column like any other. */
  private static Stream<Probe> violations(
      DomainConstraint check, ObjectId column, PlanContext context) {
    return LiveRows.of(column.requireParent(), context)
        .filter(rows -> rows.canAnswer(List.of(check.expression(), column.name())))
        .map(
            rows ->
                new Probe(
                    check.id(),
                    Meaning.VIOLATES,
                    rows.where(
                        "EXISTS (SELECT FROM (SELECT %s AS value) AS one WHERE (%s) IS FALSE)"
                            .formatted(rows.column(column.name()), check.expression())),
                    rows.label(),
                    "of "
                        + column.requireParent()
                        + " with a value in "
                        + column.name()
                        + " that would violate "
                        + check.id().name(),
                    "correct them first, or add it with not_valid"))
        .stream();
  }
}
