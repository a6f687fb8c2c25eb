package dev.reconcile.cli;

import dev.reconcile.diagnostic.ReconcileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The user's editor, as git and psql find it. */
record Editor(String command) {

  static Editor of(Map<String, String> environment) {
    String usual = environment.getOrDefault("EDITOR", "vi");
    return new Editor(environment.getOrDefault("VISUAL", usual));
  }

  /**
   * Returns when the user has closed it.
   *
   * @throws ReconcileException when it cannot be started, or says that all is to stay as it was
   */
  void open(Path file) {
    // The command may have options of its own, which a shell tells apart.
    String[] shell = {"sh", "-c", command + " \"$1\"", "sh", file.toString()};
    try {
      int exitCode = new ProcessBuilder(shell).inheritIO().start().waitFor();
      if (exitCode != 0) {
        throw failed("ended with exit code " + exitCode);
      }
    } catch (IOException e) {
      throw failed(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("was interrupted");
    }
  }

  private ReconcileException failed(String how) {
    return ReconcileException.of(
        "no-editor",
        "the editor " + command + ": " + how,
        "name one in VISUAL or EDITOR, or edit the plan otherwise and use plan --verify FILE");
  }
}
