package dev.reconcile.kind.table;

import dev.reconcile.kind.LiveRows;
import dev.reconcile.kind.Parentage;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Probe;
import dev.reconcile.plan.Probe.Meaning;
import dev.reconcile.plan.Probing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What rows are asked before a partition takes them, or claims them from the default one. */
final class ParentsProbes implements Probing<Parents> {

  @Override
  public List<Probe> create(Parents desired, PlanContext context) {
    ObjectId parent = desired.parents().get(0);
    if (!desired.isPartition() || Replacement.isReplaced(parent, context)) {
      return List.of();
    }
    return key(parent, context).stream()
        .flatMap(by -> probes(desired, by, context).stream())
        .toList();
  }

  private static Optional<String> key(ObjectId parent, PlanContext context) {
    return context.desired().find(parent).map(table -> ((Table) table).partitionBy());
  }

  private static List<Probe> probes(Parents desired, String by, PlanContext context) {
    Optional<String> inside =
        desired.isDefault()
            ? taken(desired.parents().get(0), by, context).map(others -> "NOT (" + others + ")")
            : inside(desired, by);
    if (inside.isEmpty()) {
      return List.of();
    }
    List<Probe> probes = new ArrayList<>();
    LiveRows.of(desired.child(), context)
        .filter(rows -> rows.canAnswer(List.of(by)))
        .map(rows -> outside(desired, rows, inside.get()))
        .ifPresent(probes::add);
    probes.addAll(claimed(desired, by, inside.get(), context));
    return probes;
  }

  private static Optional<String> inside(Parents partition, String by) {
    String values = String.valueOf(partition.values());
    return PartitionRows.condition(by, values)
        .or(() -> PartitionRows.hashed(partition.parents().get(0), by, values));
  }

  /** What is attached anew elsewhere takes no data along. */
  @Override
  public List<Probe> replace(Parents live, Parents desired, PlanContext context) {
    return create(desired, context);
  }

  private static Probe outside(Parents partition, LiveRows rows, String inside) {
    return new Probe(
        partition.id(),
        Meaning.VIOLATES,
        rows.where("(" + inside + ") IS NOT TRUE"),
        rows.label(),
        "of "
            + partition.child()
            + (partition.isDefault()
                ? " that other partitions take"
                : " outside the bounds " + partition.values()),
        "move them elsewhere first, or give it other bounds");
  }

  /** Rows that the default partition holds, and that cannot move by themselves. */
  private static List<Probe> claimed(
      Parents partition, String by, String inside, PlanContext context) {
    if (DefaultPartition.gives(partition, context)) {
      return DefaultPartition.probes(partition, context);
    }
    if (partition.isDefault()) {
      return List.of();
    }
    return Parentage.childrenOf(partition.parents().get(0), context.live()).stream()
        .map(other -> other.attached(KindName.INHERITANCE))
        .flatMap(other -> context.live().find(other).stream())
        .map(Parents.class::cast)
        .filter(Parents::isDefault)
        .filter(other -> DefaultPartition.staysAs(other, context))
        .flatMap(other -> LiveRows.of(other.child(), context).stream())
        .filter(rows -> rows.canAnswer(List.of(by)))
        .map(rows -> claim(partition, rows, inside))
        .toList();
  }

  private static Probe claim(Parents partition, LiveRows rows, String inside) {
    return new Probe(
        partition.id(),
        Meaning.VIOLATES,
        rows.where(inside),
        rows.label(),
        "of the default partition with a place in " + partition.child(),
        "delete them there first, and insert them again afterwards");
  }

  /** What the partitions of a table take but a default one; empty when that cannot be said. */
  static Optional<String> taken(ObjectId table, String by, PlanContext context) {
    List<Optional<String>> each =
        partitions(table, context)
            .filter(bound -> !bound.isDefault())
            .map(bound -> PartitionRows.condition(by, String.valueOf(bound.values())))
            .toList();
    return each.isEmpty() || each.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : Optional.of(
            each.stream()
                .map(condition -> "(" + condition.orElseThrow() + ")")
                .collect(Collectors.joining(" OR ")));
  }

  /** Whether some partition takes what the others do not. */
  static boolean hasDefault(ObjectId table, PlanContext context) {
    return partitions(table, context).anyMatch(Parents::isDefault);
  }

  private static Stream<Parents> partitions(ObjectId table, PlanContext context) {
    return Parentage.childrenOf(table, context.desired()).stream()
        .map(other -> other.attached(KindName.INHERITANCE))
        .flatMap(other -> context.desired().find(other).stream())
        .map(Parents.class::cast);
  }
}
