package dev.reconcile.kind.comment;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.HoldsSequence;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.List;
import java.util.Optional;

/** Sets and removes comments. */
final class CommentDdl implements Ddl<Comment> {

  @Override
  public List<Operation> create(Comment desired, List<Sql> parts, PlanContext context) {
    return on(desired, context).stream()
        .map(on -> Operation.of(on.literal(desired.text()).done(), lock(desired, context)))
        .toList();
  }

  @Override
  public List<Operation> drop(Comment live, PlanContext context) {
    return on(live, context).stream()
        .map(on -> Operation.of(on.keyword("NULL").done(), lock(live, context)))
        .toList();
  }

  @Override
  public List<Operation> alter(
      Comment live, Comment desired, List<Difference> differences, PlanContext context) {
    return create(desired, List.of(), context);
  }

  private static Optional<SqlWriter> on(Comment comment, PlanContext context) {
    return HoldsSequence.named(comment.id().requireParent(), context)
        .map(subject -> sql("COMMENT ON").object(subject).keyword("IS"));
  }

  /** A relation, or the relation that the object is on, is kept from other schema changes. */
  private static Lock lock(Comment comment, PlanContext context) {
    ObjectId subject = comment.id().requireParent();
    boolean onRelation =
        switch (subject.kind()) {
          case TABLE,
              VIEW,
              MATERIALIZED_VIEW,
              SEQUENCE,
              IDENTITY_SEQUENCE,
              INDEX,
              COLUMN,
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
