package dev.reconcile.kind.owner;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import java.util.List;
import java.util.Set;

/** Hands objects over. */
final class OwnerDdl implements Ddl<Owner> {

  private static final Set<KindName> RELATIONS =
      Set.of(KindName.TABLE, KindName.VIEW, KindName.MATERIALIZED_VIEW, KindName.SEQUENCE);

  /** A new object belongs to the role that created it. */
  @Override
  public List<Operation> create(Owner desired, List<Sql> parts, PlanContext context) {
    return desired.role().equals(context.user()) ? List.of() : handOver(desired, context);
  }

  /** There is always an owner. */
  @Override
  public List<Operation> drop(Owner live, PlanContext context) {
    return List.of();
  }

  @Override
  public List<Operation> alter(
      Owner live, Owner desired, List<Difference> differences, PlanContext context) {
    return handOver(desired, context);
  }

  private static List<Operation> handOver(Owner owner, PlanContext context) {
    ObjectId subject = owner.id().requireParent();
    boolean locks = RELATIONS.contains(subject.kind()) && !context.isNew(subject);
    return List.of(
        Operation.of(
            sql("ALTER").object(subject).keyword("OWNER TO").identifier(owner.role()).done(),
            locks ? Lock.ACCESS_EXCLUSIVE : Lock.NONE));
  }
}
