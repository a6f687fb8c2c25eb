package dev.reconcile.apply;

import dev.reconcile.plan.Step;

/** Is told how a run gets on. */
public interface Progress {

  /** Tells no one. */
  Progress SILENT =
      new Progress() {
        @Override
        public void begins(Step step, int total) {
          // no one listens
        }

        @Override
        public void waits(Step step, String why) {
          // no one listens
        }

        @Override
        public void advances(Step step, Advance advance) {
          // no one listens
        }
      };

  /** A step begins. */
  void begins(Step step, int total);

  /** A step waits for something, or is tried again. */
  void waits(Step step, String words);

  /** A step that takes long is so far. */
  void advances(Step step, Advance advance);
}
