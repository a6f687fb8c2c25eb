package dev.reconcile.cli;

import dev.reconcile.apply.Activity;
import dev.reconcile.apply.Journal;
import dev.reconcile.database.ConnectionUrl;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.report.ActivityText;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what was done in a database, what is under way and what is in its way. */
@Command(
    name = "status",
    description =
        "Says which runs there were in a database, which is under way, and who keeps it waiting.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failure"})
final class StatusCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final ProjectOptions projectOptions = new ProjectOptions();
  @Mixin private final TargetOptions target = new TargetOptions();

  StatusCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Session session = Session.open(url(), List.of("public"))) {
      if (Journal.isHidden(session)) {
        throw ReconcileException.of(
            "journal-not-readable",
            "this role may not read the journal",
            "GRANT USAGE ON SCHEMA reconcile and GRANT SELECT ON ALL TABLES IN SCHEMA reconcile");
      }
      console.print(
          Journal.exists(session)
              ? ActivityText.of(Activity.in(session), console.palette())
              : "Nothing was applied here yet.\n");
    }
    return ExitCode.OK;
  }

  /** A database needs no project, unless that says where it is. */
  private ConnectionUrl url() {
    return target.url == null
        ? target.connection(projectOptions.project(), console)
        : ConnectionUrl.parse(target.url, console.environment());
  }
}
