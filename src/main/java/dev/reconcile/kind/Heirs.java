package dev.reconcile.kind;

import dev.reconcile.model.Dependencies;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What follows from the parents of tables for who needs whom: who needs a child's column or check
 * needs the parent's, which it is altered and dropped with; and a child that leaves its parent does
 * so before the parent's columns and checks change, which would change the child's as well.
 */
public final class Heirs {

  private final Schema live;
  private final Map<ObjectId, Set<ObjectId>> needs = new TreeMap<>();

  private Heirs(Schema live) {
    this.live = live;
  }

  /** The dependencies of a live schema with those on what is inherited. */
  public static Dependencies included(Dependencies known, Schema live, Schema desired) {
    Heirs heirs = new Heirs(live);
    known.forEach(
        (dependent, needed) -> {
          heirs.add(dependent, needed);
          heirs.addAncestors(dependent, needed);
        });
    live.ids().stream()
        .filter(
            id -> id.kind() == KindName.INHERITANCE && heirs.leaves(id.requireParent(), desired))
        .forEach(link -> heirs.addPartsOfParents(link, link.requireParent(), desired));
    return Dependencies.of(heirs.needs);
  }

  private boolean leaves(ObjectId child, Schema desired) {
    return !Parentage.parentsOf(child, desired).containsAll(Parentage.parentsOf(child, live));
  }

  private void addPartsOfParents(ObjectId link, ObjectId child, Schema desired) {
    for (ObjectId parent : Parentage.parentsOf(child, live)) {
      Stream.of(live, desired)
          .flatMap(schema -> schema.children(parent).stream())
          .filter(id -> id.kind() == KindName.COLUMN || id.kind() == KindName.CONSTRAINT)
          .forEach(part -> add(link, part));
      addPartsOfParents(link, parent, desired);
    }
  }

  private void add(ObjectId dependent, ObjectId needed) {
    needs.computeIfAbsent(dependent, id -> new TreeSet<>()).add(needed);
  }

  private void addAncestors(ObjectId dependent, ObjectId needed) {
    if (live.find(needed).orElse(null) instanceof Inheritable part && part.origin().isInherited()) {
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
