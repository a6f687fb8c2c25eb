package dev.reconcile.apply.conversion;

import dev.reconcile.apply.Advance;

/** Is told how a conversion gets on. */
interface Listener {

  /** Tells no one. */
  Listener SILENT =
      new Listener() {
        @Override
        public void waits(String why) {
          // no one listens
        }

        @Override
        public void advances(Advance advance) {
          // no one listens
        }
      };

  /** Something is waited for. */
  void waits(String why);

  /** So much is done. */
  void advances(Advance advance);
}
