package dev.reconcile.kind.column;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.Bequest;
import dev.reconcile.kind.StillEmpty;
import dev.reconcile.model.KindName;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Online;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.spec.ImplicitName;
import dev.reconcile.sql.SqlWriter;
import dev.reconcile.sql.TypeName;
import java.util.ArrayList;
import java.util.List;

/**
 * That a column still holds nothing when it goes. The rows of a small table are asked again under
 * the lock. Those of a large one would keep all others waiting: there a check is added and
 * validated ahead, which lets no value come any more, and goes with the column.
 */
record EmptyProof(Column column, PlanContext context) {

  private boolean isNeeded() {
    return column.generated() == null && context.holdsNothing(column.id());
  }

  private boolean isByCheck() {
    return isNeeded()
        && context.desired().contains(column.table())
        && context.preparing(column.table());
  }

  /** The statement that drops the column, once it is proven. */
  Operation guarding(Operation drop) {
    String values = name() + " " + isThere(column);
    String otherwise = column.id() + " holds values by now";
    return isNeeded() && !isByCheck()
        ? drop.guardedBy(
            isLeft()
                ? StillEmpty.rowsAlone(column.id(), values, otherwise, context)
                : StillEmpty.rows(column.id(), values, otherwise, context))
        : drop;
  }

  private boolean isLeft() {
    return Bequest.in(context).isLeft(column);
  }

  /** A composite value is not NULL, and yet IS NOT NULL is false when one of its fields is. */
  static String isThere(Column column) {
    return TypeName.isBuiltIn(column.type()) ? "IS NOT NULL" : "IS DISTINCT FROM NULL";
  }

  private String isMissing() {
    return TypeName.isBuiltIn(column.type()) ? "IS NULL" : "IS NOT DISTINCT FROM NULL";
  }

  /** The statements that prove it for a large table. */
  Online online() {
    if (!isByCheck()) {
      return Online.nothing();
    }
    List<Operation> operations = new ArrayList<>();
    if (!context.live().contains(column.table().child(KindName.CONSTRAINT, checkName()))) {
      operations.add(
          Operation.of(
                  check("ADD CONSTRAINT")
                      .keyword("CHECK")
                      .parenthesized(name() + " " + isMissing())
                      .keywordIf(isLeft(), "NO INHERIT")
                      .keyword("NOT VALID")
                      .done(),
                  Lock.ACCESS_EXCLUSIVE)
              .noting("from here on it takes no value, so that none is lost when it goes"));
    }
    operations.add(Operation.validating(check("VALIDATE CONSTRAINT").done()));
    return Online.ahead(operations);
  }

  private SqlWriter check(String action) {
    return sql("ALTER TABLE").name(column.table()).keyword(action).identifier(checkName());
  }

  private String name() {
    return new SqlWriter().identifier(column.id().name()).done().text();
  }

  private String checkName() {
    return ImplicitName.of(column.table().name(), column.id().name(), "_reconcile_empty");
  }
}
