package dev.reconcile.kind.comment;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.Annotation;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import java.util.List;

/** Sets and removes comments. */
final class CommentDdl implements Ddl<Comment> {

  @Override
  public List<Operation> create(Comment desired, List<Sql> parts, PlanContext context) {
    return annotation(desired).set(desired.text(), context);
  }

  @Override
  public List<Operation> drop(Comment live, PlanContext context) {
    return annotation(live).set(null, context);
  }

  @Override
  public List<Operation> alter(
      Comment live, Comment desired, List<Difference> differences, PlanContext context) {
    return create(desired, List.of(), context);
  }

  private static Annotation annotation(Comment comment) {
    return new Annotation(comment.id().requireParent(), sql("COMMENT ON").done());
  }
}
