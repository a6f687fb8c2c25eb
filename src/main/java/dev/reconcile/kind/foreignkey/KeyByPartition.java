package dev.reconcile.kind.foreignkey;

import dev.reconcile.kind.PartitionedTable;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The foreign key of a large partitioned table before 18, which lets none be NOT VALID there. So
 * each partition gets one of its own, which is validated beside traffic; the whole's then takes
 * them for its parts, without a look at their rows (PostgreSQL documentation, CREATE TABLE,
 * PARTITION OF; ALTER TABLE, ADD FOREIGN KEY).
 */
record KeyByPartition(ForeignKey whole, PlanContext context) {

  static final int TAKES_NOT_VALID = 18;

  /** Whether it comes about so. What hangs on the whole, as a comment, could not wait for it. */
  boolean isDue() {
    return context.version().major() < TAKES_NOT_VALID
        && table().keepsPartitions()
        && !new PartitionedTable(whole.target(), context).isPartitioned()
        && context.desired().children(whole.id()).isEmpty()
        && keys().stream().allMatch(key -> live(key).isEmpty() || isPart(key) || isLeft(key));
  }

  private PartitionedTable table() {
    return new PartitionedTable(whole.id().requireParent(), context);
  }

  /** From here on, what is written is checked. */
  List<Operation> begin() {
    return keys().stream()
        .filter(key -> !isLeft(key))
        .map(key -> ForeignKeyDdl.added(key, ForeignKeyDdl.Rows.NOT_ASKED).on(tableOf(key)))
        .toList();
  }

  private Optional<ForeignKey> live(ForeignKey key) {
    return context.live().find(key.id()).map(ForeignKey.class::cast);
  }

  /** Those of a whole that is built anew go with it. */
  private boolean isPart(ForeignKey key) {
    return live(key).filter(live -> live.part() != null).isPresent();
  }

  private boolean isLeft(ForeignKey key) {
    return live(key).filter(live -> live.validated().equals(key)).isPresent();
  }

  /** The rows that were there are checked, and the whole is there. */
  List<Operation> end() {
    List<Operation> operations = new ArrayList<>();
    keys()
        .forEach(
            key ->
                operations.add(
                    Operation.validating(ForeignKeyDdl.validation(key)).on(tableOf(key))));
    operations.add(
        ForeignKeyDdl.added(whole, ForeignKeyDdl.Rows.ASKED)
            .alsoLocking(table().leaves(), Lock.SHARE_ROW_EXCLUSIVE)
            .noting("takes those of the partitions for its parts, and reads no row"));
    return operations;
  }

  /** What an interrupted run left on the partitions, and the whole will take. */
  Set<ObjectId> leftovers() {
    return keys().stream()
        .filter(this::isLeft)
        .map(ForeignKey::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<ForeignKey> keys() {
    return table().leaves().stream().map(leaf -> whole.as(nameOn(leaf))).toList();
  }

  /** The described name, or the whole's, which PostgreSQL would choose. */
  private ObjectId nameOn(ObjectId leaf) {
    return context.desired().children(leaf).stream()
        .filter(this::isPartOfWhole)
        .findFirst()
        .orElseGet(() -> leaf.child(whole.id().kind(), whole.id().name()));
  }

  private boolean isPartOfWhole(ObjectId id) {
    return context.desired().find(id).orElse(null) instanceof ForeignKey key
        && key.part() != null
        && key.part().whole().equals(whole.id());
  }

  private static ObjectId tableOf(ForeignKey key) {
    return key.id().requireParent();
  }
}
