package dev.reconcile.kind;

import dev.reconcile.model.Dependencies;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What follows from the parents of tables for who needs whom: who needs a child's column or check
 * needs the parent's, which it is altered and dropped with; a child that leaves its parent does so
 * before the parent's columns and checks change, which would change the child's as well; and a
 * table that gets a parent has all that the parent has before, and nothing else as its partition.
 */
public final class Heirs {

  private final Schema live;
  private final Schema desired;
  private final Bequest bequest;
  private final Map<ObjectId, Set<ObjectId>> needs = new TreeMap<>();

  private Heirs(Schema live, Schema desired) {
    this.live = live;
    this.desired = desired;
    this.bequest = new Bequest(live, desired);
  }

  /** The dependencies of a live schema with those on what is inherited. */
  public static Dependencies included(Dependencies known, Schema live, Schema desired) {
    Heirs heirs = new Heirs(live, desired);
    known.forEach(heirs::addAll);
    live.ids().stream()
        .filter(id -> id.kind() == KindName.INHERITANCE)
        .filter(link -> !heirs.leftBy(link.requireParent()).isEmpty())
        .forEach(heirs::addWhatWaits);
    heirs.joining().forEach(heirs::addWhatGoes);
    heirs.addBequests();
    live.ids().stream()
        .filter(id -> id.kind() == KindName.TRIGGER && !desired.contains(id))
        .forEach(heirs::addTriggersOfItsName);
    return Dependencies.of(heirs.needs);
  }

  /**
   * The dependencies of a desired schema with those of tables that get parents, and of parts that
   * merge with what parents get.
   */
  public static Dependencies joined(Dependencies known, Schema live, Schema desired) {
    Heirs heirs = new Heirs(live, desired);
    known.forEach(heirs::addUnlessMerging);
    heirs
        .joining()
        .forEach(
            link ->
                inheritable(link.requireParent(), desired)
                    .filter(part -> !heirs.isPartOfWhole(part)) // which comes with it
                    .forEach(part -> heirs.add(link, part)));
    desired.ids().stream()
        .filter(part -> Parentage.merges(part, live, desired))
        .forEach(part -> heirs.addMerging(part, part));
    return Dependencies.of(heirs.needs);
  }

  /** What a child has is made like the parent's before that comes. */
  private void addMerging(ObjectId part, ObjectId below) {
    for (ObjectId parent : Parentage.parentsOf(below.requireParent(), desired)) {
      ObjectId coming = parent.child(part.kind(), part.name());
      if (desired.contains(coming) && !live.contains(coming)) {
        add(coming, part);
        addMerging(part, coming);
      }
    }
  }

  private void addUnlessMerging(ObjectId dependent, ObjectId needed) {
    boolean namesake =
        dependent.kind() == needed.kind()
            && dependent.isPart()
            && needed.isPart()
            && dependent.name().equals(needed.name());
    if (!namesake || !Parentage.merges(dependent, live, desired)) {
      add(dependent, needed);
    }
  }

  /** The links to their parents of tables that get them. */
  private List<ObjectId> joining() {
    return desired.ids().stream()
        .filter(id -> id.kind() == KindName.INHERITANCE)
        .filter(link -> Parentage.joins(link.requireParent(), live, desired))
        .toList();
  }

  private static Stream<ObjectId> inheritable(ObjectId table, Schema schema) {
    return schema.children(table).stream()
        .filter(id -> schema.find(id).orElse(null) instanceof Inheritable);
  }

  private boolean isPartOfWhole(ObjectId id) {
    return desired.find(id).orElse(null) instanceof PartitionedPart.Holder holder
        && holder.part() != null;
  }

  /**
   * A partition has no column that its parent has not, a child all checks of its parents, and
   * triggers of its own have other names than those that it gets.
   */
  private void addWhatGoes(ObjectId link) {
    ObjectId child = link.requireParent();
    Stream.concat(Stream.of(child), Parentage.parentsOf(child, desired).stream())
        .flatMap(table -> Stream.concat(inheritable(table, live), triggers(table, live)))
        .filter(part -> !desired.contains(part))
        .forEach(part -> add(part, link));
  }

  private static Stream<ObjectId> triggers(ObjectId table, Schema schema) {
    return schema.children(table).stream().filter(id -> id.kind() == KindName.TRIGGER);
  }

  /** A partition's columns are its parent's, and its triggers have other names than that's. */
  private void addWhatWaits(ObjectId link) {
    ObjectId child = link.requireParent();
    Stream<ObjectId> going = inheritable(child, live).filter(part -> !desired.contains(part));
    Stream.concat(desired.children(child).stream(), going)
        .filter(id -> id.kind() != KindName.INHERITANCE && (isWaiting(id) || !desired.contains(id)))
        .filter(this::isReleased)
        .forEach(part -> add(link, part));
    leftBy(child).forEach(parent -> addPartsOf(parent, link));
  }

  private static boolean isWaiting(ObjectId part) {
    return part.kind() == KindName.COLUMN || part.kind() == KindName.TRIGGER;
  }

  /**
   * The live schema as it is once tables that leave their parents have left, with all that they had
   * from them for their own.
   */
  public static Schema left(Schema live, Schema desired) {
    Heirs heirs = new Heirs(live, desired);
    return live.map(heirs::onItsOwn);
  }

  private SchemaObject onItsOwn(SchemaObject object) {
    if (object instanceof Inheritable part && part.origin().isInherited()) {
      return isReleased(part.id()) ? part.from(Origin.OWN) : part;
    }
    return object instanceof PartitionedPart.Holder holder
        ? new Attachment(live, desired).released(holder).orElse(object)
        : object;
  }

  /** A trigger goes before one of its name comes to a table above or below. */
  private void addTriggersOfItsName(ObjectId trigger) {
    ObjectId table = trigger.requireParent();
    namesakes(trigger, Parentage.ancestorsOf(table, desired)).forEach(other -> add(trigger, other));
    namesakes(trigger, Parentage.descendantsOf(table, desired))
        .forEach(other -> add(other, trigger));
  }

  private Stream<ObjectId> namesakes(ObjectId trigger, List<ObjectId> tables) {
    return tables.stream()
        .map(table -> table.child(KindName.TRIGGER, trigger.name()))
        .filter(other -> desired.contains(other) && !live.contains(other));
  }

  /** What children are left is theirs before it is altered or dropped. */
  private void addBequests() {
    for (ObjectId id : live.ids()) {
      if (id.isPart() && !desired.contains(id) && live.find(id).filter(this::isLeft).isPresent()) {
        Parentage.childrenOf(id.requireParent(), live).stream()
            .map(child -> child.child(id.kind(), id.name()))
            .filter(live::contains)
            .forEach(theirs -> add(id, theirs));
      }
    }
  }

  private boolean isLeft(SchemaObject part) {
    return part instanceof Inheritable own && bequest.isLeft(own);
  }

  private void addAll(ObjectId dependent, ObjectId needed) {
    boolean released =
        live.find(dependent).orElse(null) instanceof PartitionedPart.Holder holder
            && holder.part() != null
            && !dependent.requireParent().equals(needed.parent())
            && leaves(dependent.requireParent());
    if (!released) {
      add(dependent, needed);
      addAncestors(dependent, needed);
    }
  }

  private boolean leaves(ObjectId child) {
    List<ObjectId> left = leftBy(child);
    return !left.isEmpty() && left.equals(Parentage.parentsOf(child, live));
  }

  /** The parents that a table has no more. */
  private List<ObjectId> leftBy(ObjectId child) {
    List<ObjectId> staying = Parentage.parentsOf(child, desired);
    return desired.contains(child)
        ? Parentage.parentsOf(child, live).stream()
            .filter(parent -> !staying.contains(parent))
            .toList()
        : List.of();
  }

  /** Whether none of the parents that a table keeps has a part. */
  private boolean isReleased(ObjectId part) {
    ObjectId child = part.requireParent();
    List<ObjectId> left = leftBy(child);
    return !left.isEmpty()
        && Parentage.parentsOf(child, live).stream()
            .filter(parent -> !left.contains(parent))
            .noneMatch(parent -> live.contains(parent.child(part.kind(), part.name())));
  }

  private void addPartsOf(ObjectId parent, ObjectId link) {
    Stream.of(live, desired)
        .flatMap(schema -> schema.children(parent).stream())
        .filter(part -> part.kind() != KindName.INHERITANCE)
        .forEach(part -> add(link, part));
    Parentage.parentsOf(parent, live).forEach(above -> addPartsOf(above, link));
  }

  private void add(ObjectId dependent, ObjectId needed) {
    needs.computeIfAbsent(dependent, id -> new TreeSet<>()).add(needed);
  }

  private void addAncestors(ObjectId dependent, ObjectId needed) {
    if (live.find(needed).orElse(null) instanceof Inheritable part && part.origin().isInherited()) {
      List<ObjectId> left = leftBy(needed.requireParent());
      for (ObjectId parent : Parentage.parentsOf(needed.requireParent(), live)) {
        ObjectId parents = part.idIn(parent);
        if (live.contains(parents) && !left.contains(parent) && !bequest.survives(part, parents)) {
          add(dependent, parents);
          addAncestors(dependent, parents);
        }
      }
    }
  }
}
