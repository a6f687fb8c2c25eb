package dev.reconcile.kind;

import dev.reconcile.model.Dependencies;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who needs a child's column or check needs the parent's: it is altered and dropped with that. */
public final class Heirs {

  private final Schema live;
  private final Map<ObjectId, Set<ObjectId>> needs = new TreeMap<>();

  private Heirs(Schema live) {
    this.live = live;
  }

  /** The dependencies of a live schema with those on what is inherited. */
  public static Dependencies included(Dependencies known, Schema live) {
    Heirs heirs = new Heirs(live);
    known.forEach(
        (dependent, needed) -> {
          heirs.add(dependent, needed);
          heirs.addAncestors(dependent, needed);
        });
    return Dependencies.of(heirs.needs);
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
