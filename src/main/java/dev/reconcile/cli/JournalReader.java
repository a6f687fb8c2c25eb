package dev.reconcile.cli;

import dev.reconcile.apply.Journal;
import dev.reconcile.database.ConnectionUrl;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.ReconcileException;
import java.util.List;
import java.util.function.Function;

/** For commands that only read a database's journal. */
final class JournalReader {

  private JournalReader() {}

  /**
   * Shows what a journal has to tell.
   *
   * @throws ReconcileException when this role may not read it
   */
  static int read(
      ProjectOptions project,
      TargetOptions target,
      Console console,
      Function<Session, String> report) {
    try (Session session = Session.open(url(project, target, console), List.of("public"))) {
      if (Journal.isHidden(session)) {
        throw ReconcileException.of(
            "journal-not-readable",
            "this role may not read the journal",
            "GRANT USAGE ON SCHEMA reconcile and GRANT SELECT ON ALL TABLES IN SCHEMA reconcile");
      }
      console.print(
          Journal.exists(session) ? report.apply(session) : "Nothing was applied here yet.\n");
    }
    return ExitCode.OK;
  }

  /** A database needs no project, unless that says where it is. */
  private static ConnectionUrl url(ProjectOptions project, TargetOptions target, Console console) {
    return target.url == null
        ? target.connection(project.project(), console)
        : ConnectionUrl.parse(target.url, console.environment());
  }
}
