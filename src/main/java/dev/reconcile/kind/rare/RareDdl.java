package dev.reconcile.kind.rare;

import dev.reconcile.diff.Difference;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.SetAside;
import dev.reconcile.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Carries out the statements of one kind. */
final class RareDdl implements Ddl<RareObject> {

  private final Statements statements;

  RareDdl(Statements statements) {
    this.statements = statements;
  }

  @Override
  public List<Operation> create(RareObject desired, List<Sql> parts, PlanContext context) {
    return operations(statements.create(desired, parts));
  }

  @Override
  public List<Operation> drop(RareObject live, PlanContext context) {
    return statements.drop(live, context);
  }

  @Override
  public Set<ObjectId> takesAlong(RareObject live, PlanContext context) {
    return statements.takesAlong(live, context);
  }

  @Override
  public List<Operation> alter(
      RareObject live, RareObject desired, List<Difference> differences, PlanContext context) {
    Set<String> changed =
        differences.stream().map(Difference::property).collect(Collectors.toUnmodifiableSet());
    List<Operation> operations =
        new ArrayList<>(operations(statements.alter(live, desired, changed)));
    operations.set(0, operations.get(0).noting(statements.note(changed)));
    return operations;
  }

  @Override
  public Optional<SetAside> setAside(RareObject live, RareObject desired, PlanContext context) {
    return statements.setAside(live, context);
  }

  @Override
  public Optional<SetAside> yields(RareObject live, PlanContext context) {
    return statements.yields(live, context);
  }

  private List<Operation> operations(List<Sql> all) {
    return all.stream().map(sql -> Operation.of(sql, statements.lock())).toList();
  }
}
