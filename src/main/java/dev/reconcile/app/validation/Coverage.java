package dev.reconcile.app.validation;

import dev.reconcile.model.KindName;
import java.util.Set;

/**
 * How much of what there will be is described.
 *
 * @param extensions whether it is known what each brings
 * @param words those of statements, which may make anything
 */
record Coverage(Extent extensions, Set<String> words, Undescribed undescribed) {

  /** How much of something is known. */
  enum Extent {
    /** All of it. */
    ALL,
    /** There may be more. */
    PART
  }

  Coverage {
    words = Set.copyOf(words);
  }

  /** Whether there is nothing of the kinds under that name but what is described or brought. */
  boolean isWhole(Set<KindName> kinds, String name) {
    return isKnown(name) && !undescribed.mayHold(kinds);
  }

  /** The same of what has no name, or may be made by a statement that does not say it. */
  boolean isWhole(Set<KindName> kinds) {
    return words.isEmpty() && extensions == Extent.ALL && !undescribed.mayHold(kinds);
  }

  /** Whether nothing makes something of that name without being described. */
  boolean isKnown(String name) {
    return extensions == Extent.ALL && !words.contains(name);
  }
}
