package dev.reconcile.cli;

import dev.reconcile.app.Task;
import dev.reconcile.app.Trip;
import dev.reconcile.apply.Journal;
import dev.reconcile.apply.PastRuns.BrokenOff;
import dev.reconcile.apply.Purpose;
import dev.reconcile.apply.RunLock;
import dev.reconcile.plan.Plan;
import dev.reconcile.project.RunPolicy;
import dev.reconcile.report.Detail;
import dev.reconcile.report.PlanText;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the database what the project describes. */
@Command(
    name = "apply",
    description = "Makes the database what the project describes.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failure; a plan file that was edited",
      "3:something was held back (the rest is done), or the plan file is stale (nothing is done)"
    })
final class ApplyCommand extends PerDatabase {

  @Parameters(
      arity = "0..1",
      paramLabel = "PLANFILE",
      description =
          "A plan saved by plan --out, with its own --allow and --prune; refused when the database"
              + " or the project has changed since.")
  private @Nullable Path planFile;

  @Mixin private final GateOptions gates = new GateOptions();
  @Mixin private final LockOptions locks = new LockOptions();

  @Option(names = "--yes", description = "Doesn't ask.")
  private boolean yes;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description =
          "How many connections share what is done in batches. The same command elsewhere at the"
              + " same time helps with it.")
  private @Nullable Integer workers;

  ApplyCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    SavedPlan saved = planFile == null ? null : SavedPlan.read(planFile);
    if (saved != null && !gates.agreeWith(saved.origin())) {
      console.message(
          saved.file()
              + " was made without these options. Nothing was done.\n"
              + "  hint: leave --allow and --prune out, or make a new plan with them");
      return ExitCode.HELD_BACK;
    }
    try (Comparing comparing = open(saved)) {
      comparing.spec(); // no use in waiting for the lock with files that are wrong
      if (workers != null && Journal.exists(comparing.session())) {
        help(comparing);
      }
      locks.take(comparing, console);
      Trip trip = comparing.plan();
      return saved == null
          ? apply(comparing, trip, Purpose.of("apply"))
          : apply(comparing, trip, saved);
    }
  }

  /** As long as another run is at work; then this one sees what is left. */
  private void help(Comparing comparing) {
    if (RunLock.isElsewhere(comparing.session(), comparing.project().name())) {
      console.message("another run is at work: helping with what it does in batches");
      Plan plan = comparing.plan().plan();
      comparing.run(Purpose.of("help"), running(comparing)).help(plan, console.progress());
    }
  }

  private int apply(Comparing comparing, Trip trip, SavedPlan saved) {
    Task task = comparing.task();
    saved.requireIntact(trip, task);
    boolean stale = saved.isStale(trip, task);
    Optional<BrokenOff> brokenOff =
        comparing.brokenOff().filter(run -> saved.isOf(run) && (stale || run.begun()));
    if (brokenOff.isPresent() && saved.isContinuedBy(trip, task)) {
      console.message("a part of " + saved.file() + " is done already; this is the rest of it");
      return apply(comparing, trip, new Purpose("apply", brokenOff.orElseThrow().plan()));
    }
    if (brokenOff.isPresent() || stale) {
      console.message(saved.staleness());
      return ExitCode.HELD_BACK;
    }
    return apply(comparing, saved.insteadOf(trip), Purpose.of("apply"));
  }

  private RunPolicy running(Comparing comparing) {
    RunPolicy usual = locks.running(comparing.project());
    return workers == null ? usual : usual.sharedBy(workers);
  }

  private Comparing open(@Nullable SavedPlan saved) {
    return saved == null
        ? Comparing.open(projectOptions, target, gates.allowed(), gates.unmanaged(), console)
        : Comparing.open(
            projectOptions, target, saved.origin().allowed(), saved.unmanaged(), console);
  }

  private int apply(Comparing comparing, Trip trip, Purpose purpose) {
    Detail detail = comparing.detail();
    Plan plan = trip.plan();
    console.print(
        yes
            ? PlanText.brief(plan, console.display(), detail)
            : PlanText.of(plan, console.display(), detail));
    comparing.tellCircumstances(trip, console);
    if (!plan.steps().isEmpty() && !yes && !Confirmation.given(console)) {
      console.message("Nothing was done.");
      return ExitCode.FAILURE;
    }
    return OutcomeReport.exitCode(
        comparing
            .run(purpose, running(comparing), target.hooks(comparing.project()), console)
            .carryOut(trip, console.progress()),
        detail,
        console);
  }
}
