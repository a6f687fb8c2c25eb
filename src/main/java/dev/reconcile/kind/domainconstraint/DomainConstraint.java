package dev.reconcile.kind.domainconstraint;

import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.kind.RowCheck;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SqlText;
import java.util.List;

/**
 * A check of a domain (catalog {@code pg_constraint}).
 *
 * @param expression over {@code VALUE}
 * @param notValid whether values that were there before may violate it
 */
public record DomainConstraint(ObjectId id, String expression, boolean notValid)
    implements RowCheck {

  /** Takes SQL without the parentheses that PostgreSQL prints around it. */
  public DomainConstraint {
    expression = SqlFragment.unwrapped(expression);
  }

  @Override
  public String condition() {
    return expression;
  }

  @Override
  public List<SqlText> sqlTexts() {
    return List.of(SqlText.ofValue(expression, "value"));
  }
}
