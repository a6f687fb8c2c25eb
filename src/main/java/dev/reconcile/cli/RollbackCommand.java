package dev.reconcile.cli;

import dev.reconcile.app.Rollback;
import dev.reconcile.app.Task;
import dev.reconcile.app.Trip;
import dev.reconcile.apply.Purpose;
import dev.reconcile.report.Detail;
import dev.reconcile.report.PlanOrigin;
import dev.reconcile.report.PlanText;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plans the way back to what was live before a run, and goes it when told to. */
@Command(
    name = "rollback",
    description =
        "Shows the way back to what was live before a run, and what can't come back;"
            + " with --yes it is gone.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failure",
      "3:something is held back (with --yes the rest is done)"
    })
final class RollbackCommand extends PerDatabase {

  @Parameters(
      arity = "0..1",
      paramLabel = "RUN",
      description =
          "The run to undo, with all that came later (default: the last that did something).")
  private @Nullable Long run;

  @Mixin private final HazardOptions hazards = new HazardOptions();
  @Mixin private final LockOptions locks = new LockOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json, markdown, html or sql (default: text).")
  private Format format = Format.TEXT;

  @Option(names = "--yes", description = "Does it; without, it is only shown.")
  private boolean yes;

  RollbackCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    try (Comparing described =
        Comparing.open(projectOptions, target, hazards.allowed(), Task.Unmanaged.KEEP, console)) {
      described.spec();
      if (yes) {
        locks.take(described, console);
      }
      Rollback rollback =
          Rollback.of(described.session(), described.journal(), described.task(), run);
      Comparing back = described.with(rollback.task());
      Trip trip = rollback.noted(back.compare(back.journal().memory()));
      return yes ? goBack(back, trip, rollback.run()) : show(back, trip);
    }
  }

  private int show(Comparing back, Trip trip) {
    PlanOrigin origin =
        new PlanOrigin(
            Version.NUMBER,
            back.task().fingerprint(),
            new TreeSet<>(hazards.allowed()),
            PlanOrigin.Undescribed.KEEP);
    console.print(
        format.write(
            new Presentation(
                trip, () -> origin, back.project(), Detail.WITHOUT_UNMANAGED, console.display())));
    return trip.plan().heldBack().isEmpty() ? ExitCode.OK : ExitCode.HELD_BACK;
  }

  private int goBack(Comparing back, Trip trip, long undone) {
    console.print(PlanText.brief(trip.plan(), console.display(), Detail.WITHOUT_UNMANAGED));
    return OutcomeReport.exitCode(
        back.run(
                Purpose.of("rollback of run " + undone),
                locks.running(back.project()),
                target.hooks(back.project()),
                console)
            .carryOut(trip, console.progress()),
        Detail.WITHOUT_UNMANAGED,
        console);
  }
}
