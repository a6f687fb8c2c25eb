package dev.reconcile.cli;

import dev.reconcile.plan.Plan;
import dev.reconcile.report.PlanJson;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what would be done. Writes nothing anywhere but to the file that it is told to. */
@Command(
    name = "plan",
    description = "Shows what apply would do; writes nothing to any database.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done; with --detailed-exitcode: in sync",
      "1:failure",
      "2:with --detailed-exitcode: there are changes",
      "3:with --detailed-exitcode: some changes are held back"
    })
final class PlanCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final ProjectOptions projectOptions = new ProjectOptions();
  @Mixin private final TargetOptions target = new TargetOptions();
  @Mixin private final GateOptions gates = new GateOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json, markdown, html or sql (default: text).")
  private Format format = Format.TEXT;

  @Option(names = "--out", paramLabel = "FILE", description = "Saves the plan for apply.")
  private @Nullable Path file;

  @Option(
      names = "--detailed-exitcode",
      description = "Exit with 2 when there are changes, 3 when some of them are held back.")
  private boolean detailed;

  PlanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Presentation shown;
    try (Comparing comparing =
        Comparing.open(projectOptions, target, gates.allowed(), gates.unmanaged(), console)) {
      shown =
          new Presentation(
              comparing.plan(), comparing.project(), comparing.detail(), console.display());
    }
    console.print(format.write(shown));
    if (file != null) {
      TextFile.write(file, PlanJson.of(shown.plan()));
    }
    return detailed ? exitCode(shown.plan()) : ExitCode.OK;
  }

  private static int exitCode(Plan plan) {
    if (!plan.heldBack().isEmpty()) {
      return ExitCode.HELD_BACK;
    }
    return plan.inSync() ? ExitCode.OK : ExitCode.DIFFERS;
  }
}
