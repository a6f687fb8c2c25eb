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
  private final Map<ObjectId, Set<ObjectId>> needs = new TreeMap<>();

  private Heirs(Schema live, Schema desired) {
    this.live = live;
    this.desired = desired;
  }

  /** The dependencies of a live schema with those on what is inherited. */
  public static Dependencies included(Dependencies known, Schema live, Schema desired) {
    Heirs heirs = new Heirs(live, desired);
    known.forEach(heirs::addAll);
    live.ids().stream()
        .filter(id -> id.kind() == KindName.INHERITANCE && heirs.leaves(id.requireParent()))
        .forEach(heirs::addWhatWaits);
    heirs.joining().forEach(heirs::addWhatGoes);
    return Dependencies.of(heirs.needs);
  }

  /** The dependencies of a desired schema with those of tables that get parents. */
  public static Dependencies joined(Dependencies known, Schema live, Schema desired) {
    Heirs heirs = new Heirs(live, desired);
    List<ObjectId> joining = heirs.joining();
    if (joining.isEmpty()) {
      return known;
    }
    known.forEach(heirs::add);
    joining.forEach(
        link -> inheritable(link.requireParent(), desired).forEach(part -> heirs.add(link, part)));
    return Dependencies.of(heirs.needs);
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
    desired.children(child).stream()
        .filter(id -> id.kind() == KindName.COLUMN || id.kind() == KindName.TRIGGER)
        .forEach(part -> add(link, part));
    addPartsOfParents(link, child);
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
    ObjectId table = object.id().parent();
    if (table == null || !leaves(table)) {
      return object;
    }
    if (object instanceof Inheritable part && part.origin().isInherited()) {
      return part.from(Origin.OWN);
    }
    PartitionedPart part = object instanceof PartitionedPart.Holder holder ? holder.part() : null;
    return part == null
        ? object
        : live.find(part.whole()).map(((PartitionedPart.Holder) object)::detached).orElse(object);
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
    List<ObjectId> parents = Parentage.parentsOf(child, live);
    return !parents.isEmpty()
        && desired.contains(child)
        && parents.stream().noneMatch(Parentage.parentsOf(child, desired)::contains);
  }

  private void addPartsOfParents(ObjectId link, ObjectId child) {
    for (ObjectId parent : Parentage.parentsOf(child, live)) {
      Stream.of(live, desired)
          .flatMap(schema -> schema.children(parent).stream())
          .filter(part -> part.kind() != KindName.INHERITANCE)
          .forEach(part -> add(link, part));
      addPartsOfParents(link, parent);
    }
  }

  private void add(ObjectId dependent, ObjectId needed) {
    needs.computeIfAbsent(dependent, id -> new TreeSet<>()).add(needed);
  }

  private void addAncestors(ObjectId dependent, ObjectId needed) {
    if (live.find(needed).orElse(null) instanceof Inheritable part
        && part.origin().isInherited()
        && !leaves(needed.requireParent())) {
      for (ObjectId parent : Parentage.parentsOf(needed.requireParent(), live)) {
        ObjectId parents = part.idIn(parent);
        if (live.contains(parents)) {
          add(dependent, parents);
          addAncestors(dependent, parents);
        }
      }
    }
  }
}
