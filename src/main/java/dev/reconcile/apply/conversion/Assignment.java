package dev.reconcile.apply.conversion;

import dev.reconcile.apply.Conduct;
import dev.reconcile.database.Session;
import dev.reconcile.plan.Batches;

/**
 * What a worker has to do.
 *
 * @param session its own
 * @param batches what is done in batches
 * @param project that the journal knows it under
 * @param conduct how it gets along with others
 * @param pace how fast
 */
record Assignment(Session session, Batches batches, String project, Conduct conduct, Pace pace) {

  /** The same for another worker. */
  Assignment on(Session other) {
    return new Assignment(other, batches, project, conduct, pace);
  }

  ConversionJournal journal() {
    return new ConversionJournal(session, project, batches);
  }
}
