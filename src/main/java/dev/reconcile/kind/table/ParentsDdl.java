package dev.reconcile.kind.table;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.Inheritable;
import dev.reconcile.kind.Origin;
import dev.reconcile.kind.Parentage;
import dev.reconcile.kind.PartitionedPart;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Online;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Probing;
import dev.reconcile.plan.RowTiming;
import dev.reconcile.plan.Versions;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Attaches and detaches partitions and lets tables inherit. */
final class ParentsDdl implements Ddl<Parents> {

  /** Nothing between the parentheses of CREATE TABLE; the table's statement says the rest. */
  static final Sql WITH_TABLE = new Sql("");

  @Override
  public Probing<Parents> probing() {
    return new ParentsProbes();
  }

  @Override
  public Optional<Sql> inline(Parents desired, PlanContext context) {
    if (desired.child().kind() == KindName.FOREIGN_TABLE) {
      return desired.isPartition() ? Optional.empty() : Optional.of(inherits(desired));
    }
    boolean apart =
        context.desired().children(desired.child()).stream()
            .flatMap(id -> context.desired().find(id).stream())
            .anyMatch(part -> part instanceof Inheritable p && p.origin() == Origin.PLACED);
    return apart ? Optional.empty() : Optional.of(WITH_TABLE);
  }

  /** What CREATE TABLE says of the parents, before what it says of storage. */
  static void write(SqlWriter writer, Parents parents, List<Sql> parts) {
    if (parents.isPartition()) {
      writer.keyword("PARTITION OF").name(parents.parents().get(0));
      if (!parts.isEmpty()) {
        writer.lines(parts);
      }
      writer.keyword(bound(parents));
    } else {
      writer.lines(parts).sql(inherits(parents));
    }
  }

  private static Sql inherits(Parents parents) {
    return sql("INHERITS").list(parents.parents(), SqlWriter::name).done();
  }

  private static String bound(Parents parents) {
    String values = String.valueOf(parents.values());
    return values.equalsIgnoreCase("default") ? "DEFAULT" : "FOR VALUES " + values;
  }

  @Override
  public List<Operation> create(Parents desired, List<Sql> parts, PlanContext context) {
    return desired.isPartition()
        ? DefaultPartition.around(attach(desired, context), desired, context)
        : changing(desired, context).map(parent -> link("INHERIT", desired, parent)).toList();
  }

  /** The columns of a foreign table that is built anew would have to come to its children. */
  @Override
  public boolean fitsAgain(Parents live, PlanContext context) {
    return !live.hasForeignParent(context.live());
  }

  /** The statement that makes a table a partition, and takes away what proved that it can. */
  static List<Operation> attach(Parents desired, PlanContext context) {
    Sql statement =
        sql("ALTER TABLE")
            .name(desired.parents().get(0))
            .keyword("ATTACH PARTITION")
            .name(desired.child())
            .keyword(bound(desired))
            .done();
    Operation attach =
        Operation.of(statement, Lock.ACCESS_EXCLUSIVE)
            .alsoLocking(desired.parents(), Lock.SHARE_UPDATE_EXCLUSIVE)
            .alsoLocking(defaultBeside(desired, context), Lock.ACCESS_EXCLUSIVE);
    Optional<PartitionProof> proof = PartitionProof.ofMember(desired, context);
    boolean scans =
        desired.child().kind() == KindName.TABLE
            && !context.isNew(desired.child())
            && proof.isEmpty();
    for (Effect effect : effectsOf(desired, context)) {
      attach = attach.with(effect);
    }
    return Stream.concat(
            Stream.of(scans ? attach.with(Effect.SCANS_TABLE) : attach),
            proof.map(PartitionProof::discard).stream())
        .toList();
  }

  /** What a table lacks that was there before. */
  private static Stream<PartitionedPart.Joining> joinings(Parents link, PlanContext context) {
    return context.isNew(link.child()) || Replacement.isReplaced(link.child(), context)
        ? Stream.empty()
        : PartitionedPart.joinings(link.child(), link.parents().get(0), context);
  }

  private static List<Effect> effectsOf(Parents link, PlanContext context) {
    return joinings(link, context).flatMap(joining -> joining.left().stream()).toList();
  }

  /** The default partition may hold rows that belong into another one, so it is locked, too. */
  static List<ObjectId> defaultBeside(Parents partition, PlanContext context) {
    return PartitionProof.defaultOf(partition.parents().get(0), context)
        .map(Parents::child)
        .stream()
        .toList();
  }

  private static Operation link(String action, Parents child, ObjectId parent) {
    Sql statement = sql("ALTER TABLE").name(child.child()).keyword(action).name(parent).done();
    return Operation.of(statement, Lock.ACCESS_EXCLUSIVE);
  }

  @Override
  public List<Operation> drop(Parents live, PlanContext context) {
    if (!live.isPartition()) {
      return changing(live, context).map(parent -> link("NO INHERIT", live, parent)).toList();
    }
    Detachment detachment = new Detachment(live, context);
    return detachment.isConcurrent() ? List.of() : List.of(detachment.inOneGo());
  }

  /**
   * A large table loses a partition beside traffic before that goes. A foreign key to a partitioned
   * table refers to each of its partitions, which can leave it, but not go while they are in it.
   */
  static List<Operation> release(ObjectId partition, PlanContext context) {
    return context
        .live()
        .find(partition.attached(KindName.INHERITANCE))
        .map(Parents.class::cast)
        .filter(Parents::isPartition)
        .map(link -> new Detachment(link, context))
        .filter(
            leaving ->
                leaving.isConcurrent() || staysReferred(leaving.live().parents().get(0), context))
        .map(leaving -> leaving.isConcurrent() ? leaving.concurrently() : leaving.inOneGo())
        .map(List::of)
        .orElse(List.of());
  }

  private static boolean staysReferred(ObjectId table, PlanContext context) {
    boolean referred =
        context.live().objects().stream()
            .filter(object -> object.id().kind() == KindName.FOREIGN_KEY)
            .anyMatch(key -> key.references(context.live()).contains(table));
    return context.desired().contains(table)
        && (referred
            || Parentage.parentsOf(table, context.live()).stream()
                .anyMatch(parent -> staysReferred(parent, context)));
  }

  @Override
  public Online online(Versions<Parents> versions, PlanContext context) {
    Parents link = versions.either();
    return switch (versions.way()) {
      case CREATED, REBUILT ->
          link.isPartition() && !context.isNew(link.child())
              ? Online.ahead(ahead(link, context))
              : Online.nothing();
      case DROPPED -> Online.ahead(new Detachment(link, context).ahead());
      case ALTERED, RENAMED -> Online.nothing();
    };
  }

  private static List<Operation> ahead(Parents link, PlanContext context) {
    Stream<Operation> proofs =
        Stream.of(PartitionProof.ofMember(link, context), DefaultPartition.proof(link, context))
            .flatMap(Optional::stream)
            .flatMap(proof -> proof.prove().stream());
    Stream<Operation> indexes =
        joinings(link, context).flatMap(joining -> joining.ahead().stream());
    return Stream.concat(indexes, proofs).toList();
  }

  @Override
  public Set<ObjectId> leftovers(Parents desired, PlanContext context) {
    return desired.isPartition() && !context.isNew(desired.child())
        ? Stream.of(
                PartitionProof.ofMember(desired, context), DefaultPartition.proof(desired, context))
            .flatMap(Optional::stream)
            .filter(PartitionProof::isLeft)
            .map(PartitionProof::check)
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  @Override
  public Set<ObjectId> takesAlong(Parents live, PlanContext context) {
    return live.isPartition() ? new Detachment(live, context).leftovers() : Set.of();
  }

  /**
   * Parents keep the order in which they came, so of those that stay, all after the first that
   * stands elsewhere come anew.
   */
  private static Stream<ObjectId> changing(Parents link, PlanContext context) {
    List<ObjectId> before = inherited(link.id(), context.live());
    List<ObjectId> after = inherited(link.id(), context.desired());
    List<ObjectId> staying = new ArrayList<>(before);
    staying.retainAll(after);
    while (!after.subList(0, staying.size()).equals(staying)) {
      staying.remove(staying.size() - 1);
    }
    return link.parents().stream().filter(parent -> !staying.contains(parent));
  }

  private static List<ObjectId> inherited(ObjectId link, Schema schema) {
    return schema.find(link).orElse(null) instanceof Parents found && !found.isPartition()
        ? found.parents()
        : List.of();
  }

  @Override
  public List<Operation> alter(
      Parents live, Parents desired, List<Difference> differences, PlanContext context) {
    throw new IllegalStateException("parents are taken and given, never altered");
  }

  @Override
  public RowTiming rowTiming() {
    return RowTiming.BEFORE;
  }

  @Override
  public boolean lingers() {
    return true;
  }
}
