package dev.reconcile.canonical;

import java.util.List;
import java.util.function.Supplier;

/** Where scratch databases come from, the best place first. */
@FunctionalInterface
public interface ScratchSource {

  /** The places to try, in order. Nothing is opened before it is asked for. */
  List<Candidate> candidates();

  /**
   * One place.
   *
   * @param name for messages, as in "on the target server"
   * @param opener makes the database and connects
   */
  record Candidate(String name, Supplier<ScratchDatabase> opener) {
    /** Makes the database; the caller closes it. */
    public ScratchDatabase open() {
      return opener.get();
    }
  }
}
