package dev.reconcile.app;

import dev.reconcile.database.ServerVersion;
import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.spec.LoadedSpec;

/** What is described and the server is too old for, said before PostgreSQL says "syntax error". */
public final class ServerCheck {

  private ServerCheck() {}

  /**
   * Compares what the description needs with what the server is.
   *
   * @throws dev.reconcile.diagnostic.ReconcileException that names all that the server can't do
   */
  public static void check(ServerVersion server, LoadedSpec spec) {
    Diagnostics diagnostics = new Diagnostics();
    spec.schema()
        .objects()
        .forEach(
            object ->
                object
                    .firstMajors()
                    .forEach(
                        (feature, major) -> {
                          if (!server.atLeast(major)) {
                            diagnostics.add(
                                new Diagnostic(
                                    "server-too-old",
                                    spec.places().get(object.id()),
                                    "%s: %s needs PostgreSQL %d, and the server is %s"
                                        .formatted(object.id(), feature, major, server),
                                    "leave it out, or use a newer server"));
                          }
                        }));
    diagnostics.throwIfAny();
  }
}
