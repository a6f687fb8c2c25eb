package dev.reconcile.cli;

import dev.reconcile.apply.History;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.report.HistoryReport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what was done in a database: by whom, when, for what, and each statement. */
@Command(
    name = "history",
    description = "Says which runs there were, by whom and for what; of one run, all that it did.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failure; there was no such run"})
final class HistoryCommand extends PerDatabase {

  @Parameters(arity = "0..1", paramLabel = "RUN", description = "One run, with its statements.")
  private @Nullable Long run;

  @Option(names = "--limit", paramLabel = "N", description = "How many runs (default: 50).")
  private int limit = 50;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
  private ReportFormat format = ReportFormat.TEXT;

  HistoryCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    String nothing =
        switch (format) {
          case TEXT -> JournalReader.NOTHING;
          case JSON -> HistoryReport.json(List.of());
        };
    return JournalReader.read(
        this, nothing, session -> run == null ? latest(session) : one(session, run));
  }

  private String latest(Session session) {
    List<History.Run> runs = new History(session).latest(limit);
    return switch (format) {
      case TEXT -> HistoryReport.text(runs);
      case JSON -> HistoryReport.json(runs);
    };
  }

  private String one(Session session, long id) {
    History.Run found =
        new History(session)
            .find(id)
            .orElseThrow(
                () ->
                    ReconcileException.of(
                        "no-such-run", "there was no run " + id, "reconcile history lists them"));
    return switch (format) {
      case TEXT -> HistoryReport.text(found, console.palette());
      case JSON -> HistoryReport.json(found);
    };
  }
}
