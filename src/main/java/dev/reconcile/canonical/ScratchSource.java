package dev.reconcile.canonical;

import dev.reconcile.database.Session;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where scratch databases come from, the best place first. */
@FunctionalInterface
public interface ScratchSource {

  /** The places to try, in order. Nothing is opened before it is asked for. */
  List<Candidate> candidates();

  /** Opens another connection to the target, for temporary twins; null where there is no need. */
  default @Nullable Supplier<Session> target() {
    return null;
  }

  /**
   * One place.
   *
   * @param name for messages, as in "on the target server"
   * @param opener makes the database and connects
   */
  record Candidate(String name, Function<Use, ScratchDatabase> opener) {
    /** Makes the database; the caller closes it. */
    public ScratchDatabase open(Use use) {
      return opener.apply(use);
    }
  }

  /** What a scratch database is for; one of each can be open at a time. */
  enum Use {
    /** Definitions are brought to canonical form. */
    SCRATCH,
    /** A copy of a schema, on which a plan is tried out. */
    REPLICA;

    /** The word for it. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
