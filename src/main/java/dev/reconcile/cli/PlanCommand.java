package dev.reconcile.cli;

import dev.reconcile.app.Replica;
import dev.reconcile.app.Task;
import dev.reconcile.app.Trial;
import dev.reconcile.app.Trip;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.diff.Change;
import dev.reconcile.plan.Plan;
import dev.reconcile.report.PlanJson;
import dev.reconcile.report.PlanOrigin;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
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
      "3:with --detailed-exitcode: some changes are held back; a plan file to verify is stale"
    })
final class PlanCommand extends PerDatabase {

  private static final String WITHOUT_ROWS =
      "no rows were asked and no sizes are known here: each table counts as a small one";

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
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "FILE",
      description =
          "Replays the plan on a scratch copy of the live schema, without rows, and says whether a"
              + " difference remains. With --from this is always done. With a plan file, which may"
              + " have been edited: replays that one, and makes it count.")
  private @Nullable Path verify;

  @Option(
      names = "--edit",
      paramLabel = "FILE",
      description = "Opens a saved plan in $VISUAL or $EDITOR, then does as --verify FILE.")
  private @Nullable Path edit;

  @Option(
      names = "--reverse",
      description = "Shows the way back instead: from what the plan leads to, to what is live.")
  private boolean reverse;

  @Option(
      names = "--detailed-exitcode",
      description = "Exit with 2 when there are changes, 3 when some of them are held back.")
  private boolean detailed;

  PlanCommand(Console console) {
    super(console);
  }

  @Override
  @Nullable Path folder() {
    return from.folder == null ? projectOptions.directory : null;
  }

  @Override
  public Integer call() {
    if (edit != null) {
      SavedPlan.read(edit); // what is no plan is not worth the trouble
      Editor.of(console.environment()).open(edit);
      return verify(SavedPlan.read(edit));
    }
    Path edited = verify;
    if (edited != null && !edited.toString().isEmpty()) {
      return verify(SavedPlan.read(edited));
    }
    try (Comparing comparing = open()) {
      Trip trip = triedOut(comparing, comparing.plan());
      Supplier<PlanOrigin> origin = () -> gates.origin(comparing.task());
      show(comparing, trip, origin);
      if (from.folder == null && !reverse) {
        comparing.tellMissingPrivileges(trip, console);
        comparing.tellCircumstances(trip, console);
      }
      if (file != null) {
        TextFile.write(file, PlanJson.of(trip.plan(), origin.get()));
      }
      return detailed ? exitCode(trip.plan()) : ExitCode.OK;
    }
  }

  private void show(Comparing comparing, Trip trip, Supplier<PlanOrigin> origin) {
    console.print(
        format.write(
            new Presentation(
                trip, origin, comparing.project(), comparing.detail(), console.display())));
  }

  /** A plan that was edited counts when it leads to where the description wants to go. */
  private int verify(SavedPlan saved) {
    try (Comparing comparing =
        Comparing.open(
            projectOptions, target, saved.origin().allowed(), saved.unmanaged(), console)) {
      Trip now = comparing.plan();
      if (saved.isStale(now, comparing.task())) {
        console.message(saved.staleness());
        return ExitCode.HELD_BACK;
      }
      Trip edited = saved.insteadOf(now);
      show(
          comparing,
          comparing.onReplica(
              edited,
              replica -> {
                Trial trial = Trial.of(replica, comparing.task(), edited);
                return proven(edited, trial.remainingOfEdited());
              }),
          saved::origin);
      TextFile.write(saved.file(), saved.plan().sealed());
      return ExitCode.OK;
    }
  }

  private static Trip proven(Trip trip, List<Change> remaining) {
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
    return trip.noting("replayed on a copy of the live schema without rows: nothing remains");
  }

  private Comparing open() {
    target.exclude(from.folder);
    return from.folder == null
        ? Comparing.open(projectOptions, target, gates.allowed(), gates.unmanaged(), console)
        : from.open(from.folder, projectOptions, target, gates, console);
  }

  private Trip triedOut(Comparing comparing, Trip trip) {
    if (from.folder == null && verify == null && !reverse) {
      return trip;
    }
    return comparing.onReplica(trip, replica -> triedOut(replica, comparing.task(), trip));
  }

  private Trip triedOut(Replica replica, Task task, Trip trip) {
    Trial trial = Trial.of(replica, task, trip);
    Trip proven = proven(trip, trial.remaining());
    Trip shown = reverse ? trial.back() : proven;
    boolean asLive = from.folder == null && !reverse;
    return asLive || shown.plan().steps().isEmpty() ? shown : shown.noting(WITHOUT_ROWS);
  }

  private static int exitCode(Plan plan) {
    if (!plan.heldBack().isEmpty()) {
      return ExitCode.HELD_BACK;
    }
    return plan.inSync() ? ExitCode.OK : ExitCode.DIFFERS;
  }
}
