package dev.reconcile.cli;

import dev.reconcile.app.Abandonment;
import dev.reconcile.app.Task;
import dev.reconcile.app.Trip;
import dev.reconcile.apply.RunLock;
import dev.reconcile.apply.conversion.Steering;
import dev.reconcile.report.Detail;
import dev.reconcile.report.PlanText;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;

/** Ends what is converted in batches, and takes down what is there of it. */
@Command(
    name = "abort",
    description =
        "Ends what is converted in batches: tables are as they were, with what others wrote"
            + " meanwhile. The next apply begins anew.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failure"})
final class AbortCommand extends PerDatabase {

  /** Whoever is at work sees it after a batch, and then has the lock no more. */
  private static final Duration FOR_THE_RUN = Duration.ofMinutes(2);

  AbortCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    try (Comparing comparing =
        Comparing.open(projectOptions, target, Set.of(), Task.Unmanaged.KEEP, console)) {
      String project = comparing.project().name();
      List<String> aborted = Steering.steer(comparing.session(), project, Steering.Wish.ABORTED);
      RunLock.take(
          comparing.session(), project, new RunLock.Waiting(FOR_THE_RUN, console::message));
      Comparing back = comparing.with(Abandonment.task(comparing.session(), comparing.task()));
      Trip trip = back.compare(back.journal().memory());
      console.print(PlanText.brief(trip.plan(), console.display(), Detail.WITHOUT_UNMANAGED));
      Abandonment.carryOut(
          comparing.session(),
          project,
          trip.plan(),
          comparing.project().running().locks(),
          console.progress());
      aborted.forEach(conversion -> console.print(conversion + ": aborted\n"));
      return ExitCode.OK;
    }
  }
}
