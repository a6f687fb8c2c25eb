package dev.reconcile.diff;

import dev.reconcile.database.ServerVersion;
import dev.reconcile.model.SchemaObject;
import java.util.Optional;

/**
 * What it means that YAML describes an object, but says nothing of a certain part of it.
 *
 * @param meaning whether the part goes
 * @param untold what becomes of a part that stays
 */
public record Silence(Meaning meaning, Untold untold) {

  /** The part should not be there: an index of a described table. */
  public static final Silence DROPS =
      new Silence(Meaning.DROPS, (live, access, version) -> Optional.empty());

  /** Whether the part goes. */
  public enum Meaning {
    /** It goes. */
    DROPS,
    /** It is nobody's business here, unless the project says so of all that are not described. */
    IGNORES
  }

  /** What a part becomes that nobody describes. */
  @FunctionalInterface
  public interface Untold {

    /**
     * The form that the project wants it to have; empty when that is left to others.
     *
     * @param live the part
     * @param access what the project says of all parts that nobody describes
     * @param version of the server
     */
    Optional<SchemaObject> form(SchemaObject live, Access access, ServerVersion version);
  }

  /** The part stays: an owner, grants. */
  public static Silence ignores(Untold untold) {
    return new Silence(Meaning.IGNORES, untold);
  }
}
