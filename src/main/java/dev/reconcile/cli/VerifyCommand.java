package dev.reconcile.cli;

import dev.reconcile.app.Task;
import dev.reconcile.app.Trip;
import dev.reconcile.report.Verification;
import dev.reconcile.report.VerificationReport;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at each described object: whether it is there, and as described. Writes nothing. */
@Command(
    name = "verify",
    description =
        "Says of each described object whether it is there and as described, and of what is to"
            + " hold of rows whether it does. Writes nothing.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all is as described", "1:failure", "2:something is not"})
final class VerifyCommand implements Callable<Integer>, PerDatabase {

  private final Console console;

  @Mixin private final ProjectOptions projectOptions = new ProjectOptions();
  @Mixin private final TargetOptions target = new TargetOptions();

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
  private ReportFormat format = ReportFormat.TEXT;

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public TargetOptions target() {
    return target;
  }

  @Override
  public Path folder() {
    return projectOptions.directory;
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
