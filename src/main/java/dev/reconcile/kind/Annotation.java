package dev.reconcile.kind;

import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text that goes with an object and changes nothing of it: a comment, a security label.
 *
 * @param subject the object
 * @param statement how SQL begins to speak of it, as in {@code COMMENT ON}
 */
public record Annotation(ObjectId subject, Sql statement) {

  /** The statement that sets the text, or takes it away where it is null. */
  public List<Operation> set(@Nullable String text, PlanContext context) {
    Optional<ObjectId> named = HoldsSequence.named(subject, context);
    return named.stream().map(name -> Operation.of(setting(name, text), lock(context))).toList();
  }

  private Sql setting(ObjectId name, @Nullable String text) {
    SqlWriter writer = new SqlWriter().sql(statement).object(name).keyword("IS");
    return (text == null ? writer.keyword("NULL") : writer.literal(text)).done();
  }

  /** A relation, or the relation that the object is on, is kept from other schema changes. */
  private Lock lock(PlanContext context) {
    boolean onRelation =
        switch (subject.kind()) {
          case TABLE,
              VIEW,
              MATERIALIZED_VIEW,
              SEQUENCE,
              IDENTITY_SEQUENCE,
              INDEX,
              COLUMN,
              VIEW_COLUMN,
              CONSTRAINT,
              FOREIGN_KEY,
              TRIGGER,
              RULE,
              POLICY ->
              true;
          default -> false;
        };
    return onRelation && !context.isNew(subject.whole()) ? Lock.SHARE_UPDATE_EXCLUSIVE : Lock.NONE;
  }
}
