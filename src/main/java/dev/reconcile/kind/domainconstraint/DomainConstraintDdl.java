package dev.reconcile.kind.domainconstraint;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.DomainColumns;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Probing;
import dev.reconcile.plan.Versions;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.List;
import java.util.Optional;

/** Adds, drops and validates checks of domains. */
final class DomainConstraintDdl implements Ddl<DomainConstraint> {

  @Override
  public Probing<DomainConstraint> probing() {
    return new DomainConstraintProbes();
  }

  @Override
  public List<Operation> create(DomainConstraint desired, List<Sql> parts, PlanContext context) {
    SqlWriter writer = alterDomain(desired).keyword("ADD").sql(definition(desired));
    boolean checks = !desired.notValid() && !context.isNew(desired.id().requireParent());
    return List.of(
        checks
            ? DomainColumns.reading(writer.done(), desired.id().requireParent(), context)
            : Operation.of(writer.keywordIf(desired.notValid(), "NOT VALID").done(), Lock.NONE));
  }

  /** CREATE DOMAIN takes no NOT VALID. */
  @Override
  public Optional<Sql> inline(DomainConstraint desired, PlanContext context) {
    return desired.notValid() ? Optional.empty() : Optional.of(definition(desired));
  }

  private static Sql definition(DomainConstraint constraint) {
    return sql("CONSTRAINT")
        .identifier(constraint.id().name())
        .keyword("CHECK")
        .parenthesized(constraint.expression())
        .done();
  }

  @Override
  public List<Operation> drop(DomainConstraint live, PlanContext context) {
    return List.of(
        Operation.of(
            alterDomain(live).keyword("DROP CONSTRAINT").identifier(live.id().name()).done(),
            Lock.NONE));
  }

  /** Everything but validation takes a new check. */
  @Override
  public List<Operation> alter(
      DomainConstraint live,
      DomainConstraint desired,
      List<Difference> differences,
      PlanContext context) {
    Sql validate =
        alterDomain(desired).keyword("VALIDATE CONSTRAINT").identifier(desired.id().name()).done();
    return List.of(DomainColumns.reading(validate, desired.id().requireParent(), context));
  }

  @Override
  public boolean takesRebuild(Versions<DomainConstraint> versions, PlanContext context) {
    DomainConstraint desired = versions.either();
    return !desired.notValid()
        && DomainColumns.isWithinOthers(desired.id().requireParent(), context);
  }

  private static SqlWriter alterDomain(DomainConstraint constraint) {
    return sql("ALTER").object(constraint.id().requireParent());
  }
}
