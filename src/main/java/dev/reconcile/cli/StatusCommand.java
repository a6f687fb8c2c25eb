package dev.reconcile.cli;

import dev.reconcile.apply.Activity;
import dev.reconcile.report.ActivityText;
import picocli.CommandLine.Command;

/** Says what was done in a database, what is under way and what is in its way. */
@Command(
    name = "status",
    description =
        "Says which runs there were in a database, which is under way, and who keeps it waiting.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failure"})
final class StatusCommand extends PerDatabase {

  StatusCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    return JournalReader.read(
        projectOptions,
        target,
        console,
        session -> ActivityText.of(Activity.in(session), console.palette()));
  }
}
