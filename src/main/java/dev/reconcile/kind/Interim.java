package dev.reconcile.kind;

import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.ImplicitName;

/**
 * Names of what is there only while a plan is carried out. They follow from the desired name, so
 * that a later run knows what an interrupted one left.
 */
public final class Interim {

  /** What the name of a sequence ends with that is there for a column built ahead. */
  public static final String SEQUENCE = "_reconcile_sequence";

  private static final String NEW = "_reconcile_new";

  private Interim() {}

  /** What is built ahead under another name, to take the place of the named one. */
  public static ObjectId successor(ObjectId id) {
    return named(id, NEW);
  }

  /** What the named one is called from when its successor takes its place until it is dropped. */
  public static ObjectId predecessor(ObjectId id) {
    return named(id, "_reconcile_old");
  }

  /** Whether this is called like what is built ahead to take another's place. */
  static boolean isSuccessor(ObjectId id) {
    return id.name().endsWith(NEW);
  }

  /** Whether this is a column that is built ahead, or the sequence that it counts with. */
  public static boolean isForColumn(ObjectId id) {
    return switch (id.kind()) {
      case COLUMN -> id.name().endsWith(NEW);
      case SEQUENCE -> id.name().endsWith(SEQUENCE);
      default -> false;
    };
  }

  private static ObjectId named(ObjectId id, String suffix) {
    return id.requireParent().child(id.kind(), ImplicitName.of(id.name(), "", suffix));
  }
}
