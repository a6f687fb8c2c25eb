package dev.reconcile.kind.sequence;

import dev.reconcile.kind.SequenceLimits;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sequence (catalog {@code pg_sequence}), with nothing left to defaults: what YAML does not say
 * is filled in as PostgreSQL would, so that a default that is written out equals one that is not.
 *
 * @param type smallint, integer or bigint
 * @param cache how many values a session takes at once
 * @param cycle whether it begins again after its last value
 * @param persistence whether it is logged
 * @param ownedBy the column that it goes with. Not compared here: {@link OwnedBy} is an object of
 *     its own, which is. It is known here to tell whose part the sequence is.
 */
public record Sequence(
    ObjectId id,
    String type,
    long start,
    long increment,
    long min,
    long max,
    long cache,
    boolean cycle,
    Persistence persistence,
    @Nullable ObjectId ownedBy)
    implements SchemaObject {

  static final String DEFAULT_TYPE = "bigint";

  /** The limits of a sequence for which nobody chose any. */
  record Limits(long min, long max) {

    /**
     * PostgreSQL documentation, CREATE SEQUENCE: 1 or -1 at one end, the type's limit at the other.
     */
    static Limits usual(String type, long increment) {
      Limits ofType =
          switch (type) {
            case "smallint" -> new Limits(Short.MIN_VALUE, Short.MAX_VALUE);
            case "integer" -> new Limits(Integer.MIN_VALUE, Integer.MAX_VALUE);
            default -> new Limits(Long.MIN_VALUE, Long.MAX_VALUE);
          };
      return increment > 0 ? new Limits(1, ofType.max()) : new Limits(ofType.min(), -1);
    }
  }

  SequenceLimits limits() {
    return new SequenceLimits(start, min, max);
  }

  Limits usualLimits() {
    return Limits.usual(type, increment);
  }

  long usualStart() {
    return usualStart(increment, min, max);
  }

  /** Where a sequence for which nobody chose it starts: at the end that it comes from. */
  static long usualStart(long increment, long min, long max) {
    return increment > 0 ? min : max;
  }

  @Override
  public Map<String, Integer> firstMajors() {
    return persistence.firstMajors();
  }

  @Override
  public @Nullable ObjectId partOf() {
    return ownedBy;
  }
}
