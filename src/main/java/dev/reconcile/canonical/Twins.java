package dev.reconcile.canonical;

import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.model.Schema;

/**
 * Tables rebuilt empty, as temporary ones, in a transaction on the target that is rolled back: no
 * lock on what users have, no second server, no right but TEMPORARY.
 */
@FunctionalInterface
public interface Twins {

  /** Where there is no target, or it is itself thrown away. */
  Twins NONE =
      tables -> {
        throw ReconcileException.of("no-twins", "there is no place for twins", "");
      };

  /**
   * Tables with what hangs on them as the server prints it.
   *
   * @throws ReconcileException when the role may not, the server is read-only, or it refuses
   *     something
   */
  Schema realise(Schema tables);
}
