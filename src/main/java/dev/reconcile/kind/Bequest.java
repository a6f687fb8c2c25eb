package dev.reconcile.kind;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.PlanContext;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a table loses and leaves to its children: dropped from the table {@code ONLY}, it becomes
 * each child's own, with its values (PostgreSQL documentation, ALTER TABLE). Partitions never keep
 * what their table loses.
 */
public record Bequest(Schema live, Schema desired) {

  /** What tables leave to their children on the way of a plan. */
  public static Bequest in(PlanContext context) {
    return new Bequest(context.live(), context.desired());
  }

  /** Whether a part is dropped from its table only, because something below it keeps it. */
  public boolean isLeft(Inheritable part) {
    ObjectId table = part.id().requireParent();
    return desired.contains(table)
        && !desired.contains(part.id())
        && part.isPassedOn()
        && heirs(part, table).anyMatch(own -> isKept(own) || isLeft(own));
  }

  /** The rows that lose a value when a part is dropped. */
  public LiveRows losing(Inheritable part, LiveRows rows) {
    return isLeft(part) ? rows.alone() : rows;
  }

  /** What children have from this part alone. */
  private Stream<Inheritable> heirs(Inheritable part, ObjectId table) {
    return Parentage.childrenOf(table, live).stream()
        .filter(child -> Parentage.parentsOf(child, desired).contains(table))
        .flatMap(child -> live.find(part.idIn(child)).stream())
        .map(Inheritable.class::cast)
        .filter(own -> own.origin() == Origin.INHERITED);
  }

  private boolean isKept(SchemaObject own) {
    return desired.find(own.id()).orElse(null) instanceof Inheritable wanted
        && wanted.origin().isOwn();
  }

  /** Whether children have a part still when their parent's is dropped. */
  public boolean isOutlived(Inheritable part) {
    ObjectId table = part.id().requireParent();
    return Parentage.childrenOf(table, live).stream()
        .filter(child -> Parentage.parentsOf(child, desired).contains(table))
        .flatMap(child -> live.find(part.idIn(child)).stream())
        .anyMatch(own -> survives((Inheritable) own, part.id()));
  }

  /** Whether a child's part is there still when a parent's is dropped. */
  boolean survives(Inheritable own, ObjectId parents) {
    return !desired.contains(parents)
        && live.find(parents).orElse(null) instanceof Inheritable theirs
        && (own.origin().isOwn() || isLeft(theirs));
  }

  /** A child's part as it is once its parents have left it to the child. */
  Inheritable received(Inheritable part) {
    ObjectId child = part.id().requireParent();
    List<ObjectId> parents = Parentage.parentsOf(child, live);
    boolean left =
        part.origin() == Origin.INHERITED
            && parents.stream()
                .filter(Parentage.parentsOf(child, desired)::contains)
                .flatMap(parent -> live.find(part.idIn(parent)).stream())
                .anyMatch(theirs -> isLeft((Inheritable) theirs));
    return left ? part.from(Origin.OWN) : part;
  }
}
