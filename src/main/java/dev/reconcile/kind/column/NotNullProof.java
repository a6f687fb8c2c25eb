package dev.reconcile.kind.column;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.Parentage;
import dev.reconcile.kind.RowKey;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Online;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.spec.ImplicitName;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * SET NOT NULL reads every row while all others wait, unless a valid check says already that there
 * is no NULL (PostgreSQL documentation, ALTER TABLE). For a large table such a check is added and
 * validated ahead, and dropped with the change.
 */
final class NotNullProof {

  private final Column live;
  private final Column desired;
  private final PlanContext context;

  NotNullProof(Column live, Column desired, PlanContext context) {
    this.live = live;
    this.desired = desired;
    this.context = context;
  }

  /** Whether the check is there when the column is altered. */
  boolean isGiven() {
    return isWanted() && !isValidatedLater();
  }

  /**
   * Whether the constraint itself can be validated after it was added, which is so from PostgreSQL
   * 18 on. A primary key and an identity want it to be valid already, and so do children to have
   * one of their own; a column that takes another's place has been proven ahead.
   */
  boolean isValidatedLater() {
    return isWanted()
        && context.version().atLeast(NotNullConstraint.FIRST_MAJOR)
        && context.live().find(desired.id()).filter(live::equals).isPresent()
        && context.desired().contains(desired.id())
        && Parentage.childrenOf(desired.table(), context.live()).isEmpty()
        && desired.identity() == null
        && !isInNewKey()
        && !context.live().contains(check());
  }

  private boolean isInNewKey() {
    return context.desired().children(desired.table()).stream()
        .flatMap(part -> context.desired().find(part).stream())
        .filter(part -> !context.live().contains(part.id()))
        .anyMatch(
            part -> part instanceof RowKey key && key.keyOfRows().contains(desired.id().name()));
  }

  private boolean isWanted() {
    boolean retyped =
        !live.type().equals(desired.type())
            || !Objects.equals(live.collation(), desired.collation());
    return desired.notNull()
        && !live.notNull()
        && !desired.notNullConstraint().notValid()
        && !retyped
        && desired.origin().isDeclared()
        && context.preparing(desired.table());
  }

  /** The statements that prove it. */
  Online online() {
    if (!isGiven()) {
      return Online.nothing();
    }
    List<Operation> operations = new ArrayList<>();
    if (leftovers().isEmpty()) {
      String column = new SqlWriter().identifier(desired.id().name()).done().text();
      operations.add(
          Operation.of(
              check("ADD CONSTRAINT")
                  .keyword("CHECK")
                  .parenthesized(column + " IS NOT NULL")
                  .keyword("NOT VALID")
                  .done(),
              Lock.ACCESS_EXCLUSIVE));
    }
    operations.add(Operation.validating(check("VALIDATE CONSTRAINT").done()));
    return Online.ahead(operations);
  }

  /** The statements that take the check away again. */
  List<Operation> discard() {
    return isGiven()
        ? List.of(Operation.of(check("DROP CONSTRAINT").done(), Lock.ACCESS_EXCLUSIVE))
        : List.of();
  }

  /** The check that an interrupted run left. */
  Set<ObjectId> leftovers() {
    return isGiven() && context.live().contains(check()) ? Set.of(check()) : Set.of();
  }

  private ObjectId check() {
    return desired.table().child(KindName.CONSTRAINT, name());
  }

  private SqlWriter check(String action) {
    return sql("ALTER TABLE").name(desired.table()).keyword(action).identifier(name());
  }

  private String name() {
    return nameFor(desired.id());
  }

  /** What the check is called that proves that a column holds no NULL. */
  static String nameFor(ObjectId column) {
    return ImplicitName.of(column.requireParent().name(), column.name(), "_reconcile_not_null");
  }
}
