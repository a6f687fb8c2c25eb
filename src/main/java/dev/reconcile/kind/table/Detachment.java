package dev.reconcile.kind.table;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.TransactionMode;
import dev.reconcile.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a partition leaves its table. Beside traffic it takes two transactions, and PostgreSQL
 * refuses it where there is a default partition (PostgreSQL documentation, ALTER TABLE ... DETACH
 * PARTITION); what a killed run left of that is finished.
 */
record Detachment(Parents live, PlanContext context) {

  /** The statement that does it at once, or finishes what was begun. */
  Operation inOneGo() {
    Lock onParent = live.detachPending() ? Lock.SHARE_UPDATE_EXCLUSIVE : Lock.ACCESS_EXCLUSIVE;
    return Operation.of(statement(live.detachPending() ? "FINALIZE" : ""), Lock.ACCESS_EXCLUSIVE)
        .alsoLocking(live.parents(), onParent)
        .alsoLocking(
            live.isDefault() ? List.of() : ParentsDdl.defaultBeside(live, context), onParent);
  }

  /**
   * Whether it is done beside traffic. A table that stays would get a check that says what belonged
   * into it, under a name of PostgreSQL's choice, unless it has one.
   */
  boolean isConcurrent() {
    boolean goes = !context.desired().contains(live.child());
    return leavesLargeTable() && (goes || proof().isPresent());
  }

  private boolean leavesLargeTable() {
    ObjectId parent = live.parents().get(0);
    return live.isPartition()
        && !live.detachPending()
        && !context.desired().contains(live.id())
        && context.desired().find(parent).orElse(null) instanceof Table table
        && table.partitionBy() != null
        && context.preparing(parent)
        && !Replacement.isReplaced(parent, context)
        && PartitionProof.defaultOf(parent, context).isEmpty();
  }

  private Optional<PartitionProof> proof() {
    return PartitionProof.ofMember(live, context);
  }

  /**
   * All of it, for a table that stays: it commits on its way, so it comes before anything that is
   * taken down and comes back.
   */
  List<Operation> ahead() {
    List<Operation> operations = new ArrayList<>();
    if (isConcurrent() && context.desired().contains(live.child())) {
      PartitionProof proof = proof().orElseThrow();
      operations.addAll(proof.prove());
      operations.add(concurrently());
      operations.add(proof.discard());
    }
    return operations;
  }

  /** What an interrupted run left of it. */
  Set<ObjectId> leftovers() {
    return isConcurrent()
        ? proof().filter(PartitionProof::isLeft).map(PartitionProof::check).stream()
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  /** The statement that does it beside traffic. */
  Operation concurrently() {
    return Operation.of(statement("CONCURRENTLY"), Lock.SHARE_UPDATE_EXCLUSIVE)
        .in(TransactionMode.NONE)
        .alsoLocking(live.parents(), Lock.SHARE_UPDATE_EXCLUSIVE);
  }

  private Sql statement(String manner) {
    return sql("ALTER TABLE")
        .name(live.parents().get(0))
        .keyword("DETACH PARTITION")
        .name(live.child())
        .keyword(manner)
        .done();
  }
}
