package dev.reconcile.cli;

import dev.reconcile.apply.Journal;
import dev.reconcile.database.ConnectionUrl;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.ReconcileException;
import java.util.List;
import java.util.function.Function;

/** For commands that only read a database's journal. */
final class JournalReader {

  /** For people, where there is no journal. */
  static final String NOTHING = "Nothing was applied here yet.\n";

  private JournalReader() {}

  /**
   * Shows what a journal has to tell.
   *
   * @param nothing what to show where there is none
   * @throws ReconcileException when this role may not read it
   */
  static int read(PerDatabase command, String nothing, Function<Session, String> report) {
    return read(command, session -> Journal.exists(session) ? report.apply(session) : nothing);
  }

  /** The same where it is for the report to say what it means that there is no journal. */
  static int read(PerDatabase command, Function<Session, String> report) {
    try (Session session = command.target().connect(url(command), List.of("public"))) {
      if (Journal.isHidden(session)) {
        throw ReconcileException.of(
            "journal-not-readable",
            "this role may not read the journal",
            "GRANT USAGE ON SCHEMA reconcile and GRANT SELECT ON ALL TABLES IN SCHEMA reconcile");
      }
      command.console.print(report.apply(session));
    }
    return ExitCode.OK;
  }

  /** A database needs no project, unless that says where it is. */
  private static ConnectionUrl url(PerDatabase command) {
    TargetOptions target = command.target;
    return target.url == null
        ? target.connection(command.projectOptions.project(), command.console)
        : ConnectionUrl.parse(target.url, command.console.environment());
  }
}
