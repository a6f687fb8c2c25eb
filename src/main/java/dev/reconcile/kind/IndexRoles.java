package dev.reconcile.kind;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What an index, or the one behind a key, is for its table beyond finding rows. One index of a
 * table at most plays each role.
 *
 * @param clustered whether CLUSTER orders the rows by it
 * @param replicaIdentity whether logical replication tells rows apart by it
 */
public record IndexRoles(boolean clustered, boolean replicaIdentity) {

  /** An index like any other. */
  public static final IndexRoles NONE = new IndexRoles(false, false);

  /** What has an index that can play a role. */
  public interface Player {
    /** The roles that it plays. */
    IndexRoles roles();
  }

  /** What tells rows apart when no index does. */
  public interface Replicated {
    /** As in REPLICA IDENTITY: DEFAULT, FULL, NOTHING. */
    String replicaIdentityWithoutIndex();
  }

  /** What an entry says. */
  public static IndexRoles read(SpecBody body) {
    return new IndexRoles(body.flag("clustered"), body.flag("replica_identity"));
  }

  /** Writes what {@link #read} reads. */
  public void write(SpecOutput output) {
    output.putIf(clustered, "clustered").putIf(replicaIdentity, "replica_identity");
  }

  /** The statements that turn one index's roles into others. */
  public static List<Operation> alter(
      ObjectId index, IndexRoles live, IndexRoles desired, PlanContext context) {
    List<Operation> operations = new ArrayList<>();
    ObjectId table = index.requireParent();
    if (desired.clustered && !live.clustered) {
      operations.add(statement(table, "CLUSTER ON", index.name()));
    } else if (live.clustered && !desired.clustered) {
      if (!isPlayed(table, context, IndexRoles::clustered)) {
        operations.add(statement(table, "SET WITHOUT CLUSTER", ""));
      }
    }
    if (desired.replicaIdentity && !live.replicaIdentity) {
      operations.add(statement(table, "REPLICA IDENTITY USING INDEX", index.name()));
    } else if (live.replicaIdentity && !desired.replicaIdentity) {
      operations.addAll(identifyWithout(table, context));
    }
    return operations;
  }

  /**
   * The statements that go before the drop of an index, which leaves its table without identity.
   */
  public static List<Operation> drop(ObjectId index, IndexRoles live, PlanContext context) {
    return live.replicaIdentity ? identifyWithout(index.requireParent(), context) : List.of();
  }

  private static List<Operation> identifyWithout(ObjectId table, PlanContext context) {
    if (isPlayed(table, context, IndexRoles::replicaIdentity)) {
      return List.of();
    }
    return context.desired().find(table).stream()
        .filter(Replicated.class::isInstance)
        .map(found -> ((Replicated) found).replicaIdentityWithoutIndex())
        .map(word -> statement(table, "REPLICA IDENTITY " + word, ""))
        .toList();
  }

  private static boolean isPlayed(ObjectId table, PlanContext context, Predicate<IndexRoles> role) {
    return context.desired().children(table).stream()
        .flatMap(id -> context.desired().find(id).stream())
        .anyMatch(part -> part instanceof Player player && role.test(player.roles()));
  }

  private static Operation statement(ObjectId table, String action, String index) {
    SqlWriter writer = sql("ALTER").object(table).keyword(action);
    return Operation.of(
        (index.isEmpty() ? writer : writer.identifier(index)).done(), Lock.ACCESS_EXCLUSIVE);
  }
}
