package dev.reconcile.cli;

import dev.reconcile.diagnostic.ReconcileException;
import java.io.Console;
import java.util.Locale;

/** Asks a person before something is done. */
final class Confirmation {

  private Confirmation() {}

  /**
   * Whether the person said yes.
   *
   * @throws ReconcileException when there is no person to ask
   */
  static boolean given(dev.reconcile.cli.Console console) {
    Console terminal = console.terminal() ? System.console() : null;
    if (terminal == null) {
      throw ReconcileException.of(
          "not-confirmed",
          "there is no terminal to ask on, and nothing was done",
          "give --yes to apply without being asked");
    }
    String answer = terminal.readLine("Apply these changes? [y/N] ");
    return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
  }
}
