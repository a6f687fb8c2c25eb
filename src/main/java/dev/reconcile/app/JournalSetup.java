package dev.reconcile.app;

import dev.reconcile.apply.Executor;
import dev.reconcile.apply.Journal;
import dev.reconcile.apply.JournalLayout;
import dev.reconcile.apply.Patience;
import dev.reconcile.apply.Progress;
import dev.reconcile.canonical.Memory;
import dev.reconcile.database.DatabaseException;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.diff.Access;
import dev.reconcile.model.Fingerprint;
import dev.reconcile.plan.Policy;
import dev.reconcile.spec.LoadedSpec;
import dev.reconcile.spec.SpecLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
  static void ensure(Session session, Patience patience) {
    String text = text();
    JournalLayout layout = new JournalLayout(session, Fingerprint.digest(List.of(text)));
    if (!layout.isKept()) {
      make(session, description(text), patience);
      layout.keep();
    }
  }

  private static void make(Session session, LoadedSpec description, Patience patience) {
    Task task =
        new Task(
            () -> description,
            List.of(Journal.SCHEMA),
            List.of("public"),
            Policy.defaults(),
            Task.Unmanaged.KEEP,
            List.of(),
            Access.LEFT_TO_OTHERS,
            Duration.ZERO);
    try {
      alone(session, () -> carryOut(session, task, patience));
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

  private static void carryOut(Session session, Task task, Patience patience) {
    Trip trip = new Reconciler(session, task, List::of).plan(Memory.NONE);
    Executor.atOnce(session, patience, Progress.SILENT).execute(trip.plan());
  }

  /** The runs of several projects may begin at the same time. */
  private static void alone(Session session, Runnable work) {
    session.query("select pg_advisory_lock(hashtext('reconcile journal'))", row -> true);
    try {
      work.run();
    } finally {
      session.query("select pg_advisory_unlock(hashtext('reconcile journal'))", row -> true);
    }
  }

  private static LoadedSpec description(String text) {
    Diagnostics diagnostics = new Diagnostics();
    LoadedSpec description =
        new SpecLoader(Kinds.specs()).load(Map.of("journal.yaml", text), diagnostics);
    diagnostics.throwIfAny();
    return description;
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
