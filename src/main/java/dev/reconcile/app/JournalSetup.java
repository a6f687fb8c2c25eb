package dev.reconcile.app;

import dev.reconcile.apply.Executor;
import dev.reconcile.apply.Journal;
import dev.reconcile.apply.Progress;
import dev.reconcile.canonical.Memory;
import dev.reconcile.database.DatabaseException;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.Policy;
import dev.reconcile.project.LockPolicy;
import dev.reconcile.spec.SpecLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes the journal's tables what {@code schema/journal.yaml} says: the tool used on itself. */
final class JournalSetup {

  private static final String RESOURCE = "/schema/journal.yaml";

  private JournalSetup() {}

  /**
   * Creates or migrates the journal.
   *
   * @throws ReconcileException when the role may not
   */
  static void ensure(Session session, LockPolicy locks) {
    Task task =
        new Task(
            description(),
            List.of(Journal.SCHEMA),
            List.of("public"),
            Policy.defaults(),
            Task.Unmanaged.KEEP);
    Trip trip = new Reconciler(session, task, List::of).plan(Memory.NONE);
    try {
      Executor.atOnce(session, locks.patience(), Progress.SILENT).execute(trip.plan());
    } catch (DatabaseException e) {
      throw new ReconcileException(
          ReconcileException.of(
                  "no-journal",
                  "cannot set up the journal: " + e.getMessage(),
                  "GRANT CREATE ON DATABASE to the role, or have its owner run apply once")
              .diagnostics(),
          e);
    }
  }

  private static Schema description() {
    Diagnostics diagnostics = new Diagnostics();
    Schema schema =
        new SpecLoader(Kinds.specs()).load(Map.of("journal.yaml", text()), diagnostics).schema();
    diagnostics.throwIfAny();
    return schema;
  }

  private static String text() {
    try (InputStream resource = JournalSetup.class.getResourceAsStream(RESOURCE)) {
      return new String(
          Objects.requireNonNull(resource, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
