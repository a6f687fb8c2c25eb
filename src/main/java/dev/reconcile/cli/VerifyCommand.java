package dev.reconcile.cli;

import dev.reconcile.app.Task;
import dev.reconcile.app.Trip;
import dev.reconcile.report.Verification;
import dev.reconcile.report.VerificationReport;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks at each described object: whether it is there, and as described. Writes nothing. */
@Command(
    name = "verify",
    description =
        "Says of each described object whether it is there and as described, and of what is to"
            + " hold of rows whether it does. Writes nothing.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all is as described", "1:failure", "2:something is not"})
final class VerifyCommand extends PerDatabase {

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
  private ReportFormat format = ReportFormat.TEXT;

  VerifyCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    try (Comparing comparing =
        Comparing.open(projectOptions, target, Set.of(), Task.Unmanaged.KEEP, console)) {
      Trip trip = comparing.compare(comparing.journal().memory());
      Verification verification = Verification.of(trip.desired(), trip.plan());
      console.print(
          switch (format) {
            case TEXT -> VerificationReport.text(verification, console.palette());
            case JSON -> VerificationReport.json(verification);
          });
      return verification.holds() ? ExitCode.OK : ExitCode.DIFFERS;
    }
  }
}
