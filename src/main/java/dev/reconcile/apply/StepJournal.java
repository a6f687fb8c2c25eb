package dev.reconcile.apply;

import dev.reconcile.plan.Step;

/** Writes down which steps are done, in the transaction that does them. */
@FunctionalInterface
public interface StepJournal {

  /** Writes nothing: for scratch databases and for the journal's own tables. */
  StepJournal NONE = step -> {};

  /** The step was just executed in the session's transaction. */
  void done(Step step);
}
