package dev.reconcile.app;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What is described and not live under its name, so that SQL that names it cannot be asked yet. */
record YetToCome(RenamedLive live, Schema desired) {

  /** What they bring along is described nowhere. */
  private static final Set<KindName> BRINGING_OTHERS =
      EnumSet.of(KindName.EXTENSION, KindName.STATEMENT);

  boolean isNamedIn(Collection<String> words) {
    return live.renames().stream().anyMatch(rename -> words.contains(rename.id().bareName()))
        || desired.ids().stream()
            .filter(id -> !live.schema().contains(id))
            .anyMatch(id -> BRINGING_OTHERS.contains(id.kind()) || isNamed(id, words));
  }

  private static boolean isNamed(ObjectId id, Collection<String> words) {
    return words.contains(id.bareName());
  }
}
