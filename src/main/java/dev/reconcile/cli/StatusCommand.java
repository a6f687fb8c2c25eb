package dev.reconcile.cli;

import dev.reconcile.apply.Activity;
import dev.reconcile.report.ActivityReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what was done in a database, what is under way and what is in its way. */
@Command(
    name = "status",
    description =
        "Says which runs there were in a database, which is under way, and who keeps it waiting.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failure"})
final class StatusCommand extends PerDatabase {

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
  private ReportFormat format = ReportFormat.TEXT;

  StatusCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    return switch (format) {
      case TEXT ->
          JournalReader.read(
              this,
              JournalReader.NOTHING,
              session -> ActivityReport.text(Activity.in(session), console.palette()));
      case JSON ->
          JournalReader.read(
              this,
              ActivityReport.json(Activity.NONE),
              session -> ActivityReport.json(Activity.in(session)));
    };
  }
}
