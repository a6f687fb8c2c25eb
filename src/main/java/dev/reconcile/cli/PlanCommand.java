package dev.reconcile.cli;

import dev.reconcile.app.Replica;
import dev.reconcile.app.Task;
import dev.reconcile.app.Trial;
import dev.reconcile.app.Trip;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.diff.Change;
import dev.reconcile.plan.Plan;
import dev.reconcile.report.PlanJson;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
      "1:failure; with --verify or --from also: the plan does not do what it says",
      "2:with --detailed-exitcode: there are changes",
      "3:with --detailed-exitcode: some changes are held back"
    })
final class PlanCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final ProjectOptions projectOptions = new ProjectOptions();
  @Mixin private final TargetOptions target = new TargetOptions();
  @Mixin private final FromOptions from = new FromOptions();
  @Mixin private final GateOptions gates = new GateOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json, markdown, html or sql (default: text).")
  private Format format = Format.TEXT;

  @Option(names = "--out", paramLabel = "FILE", description = "Saves the plan for apply.")
  private @Nullable Path file;

  @Option(
      names = "--verify",
      description =
          "Replays the plan on a scratch copy of the live schema, without rows, and says whether a"
              + " difference remains. With --from this is always done.")
  private boolean verify;

  @Option(
      names = "--reverse",
      description = "Shows the way back instead: from what the plan leads to, to what is live.")
  private boolean reverse;

  @Option(
      names = "--detailed-exitcode",
      description = "Exit with 2 when there are changes, 3 when some of them are held back.")
  private boolean detailed;

  PlanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Comparing comparing = open()) {
      Trip trip = comparing.plan();
      Trip shown = triedOut(comparing, trip);
      Presentation presentation =
          new Presentation(shown, comparing.project(), comparing.detail(), console.display());
      console.print(format.write(presentation));
      if (file != null) {
        TextFile.write(file, PlanJson.of(shown.plan()));
      }
      return detailed ? exitCode(shown.plan()) : ExitCode.OK;
    }
  }

  private Comparing open() {
    target.exclude(from.folder);
    return from.folder == null
        ? Comparing.open(projectOptions, target, gates.allowed(), gates.unmanaged(), console)
        : from.open(from.folder, projectOptions, target, gates, console);
  }

  private Trip triedOut(Comparing comparing, Trip trip) {
    if (from.folder == null && !verify && !reverse) {
      return trip;
    }
    return comparing.onReplica(trip, replica -> triedOut(replica, comparing.task(), trip));
  }

  private Trip triedOut(Replica replica, Task task, Trip trip) {
    Trial trial = Trial.of(replica, task, trip);
    requireNothing(trial.remaining());
    return reverse
        ? trial.back()
        : trip.noting("replayed on a copy of the live schema without rows: nothing remains");
  }

  private static void requireNothing(List<Change> remaining) {
    if (!remaining.isEmpty()) {
      throw ReconcileException.of(
          "not-proven",
          "replayed on a copy of the live schema, the plan leaves "
              + remaining.stream()
                  .map(change -> change.id().toString())
                  .collect(Collectors.joining(", "))
              + " different from what is described",
          "this is a fault of reconcile, unless the plan was edited; please report it");
    }
  }

  private static int exitCode(Plan plan) {
    if (!plan.heldBack().isEmpty()) {
      return ExitCode.HELD_BACK;
    }
    return plan.inSync() ? ExitCode.OK : ExitCode.DIFFERS;
  }
}
