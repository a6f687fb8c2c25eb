package dev.reconcile.cli;

import dev.reconcile.app.Drift;
import dev.reconcile.app.Task;
import dev.reconcile.app.Trip;
import dev.reconcile.apply.Journal;
import dev.reconcile.canonical.Memory;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.report.Counts;
import dev.reconcile.report.PlanText;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The nightly check: what changed behind the tool's back. */
@Command(
    name = "drift",
    description = "Says what was changed behind the tool's back since the last apply.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:no drift", "1:failure", "2:drift"})
final class DriftCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final ProjectOptions projectOptions = new ProjectOptions();
  @Mixin private final TargetOptions target = new TargetOptions();

  DriftCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Comparing comparing =
        Comparing.open(projectOptions, target, Set.of(), Task.Unmanaged.KEEP, console)) {
      if (Journal.isHidden(comparing.session())) {
        throw ReconcileException.of(
            "journal-not-readable",
            "this role may not read what was applied last, so drift cannot be told",
            "GRANT USAGE ON SCHEMA reconcile and GRANT SELECT ON ALL TABLES IN SCHEMA reconcile");
      }
      Memory memory = comparing.journal().memory();
      Trip trip = comparing.compare(memory);
      return report(Drift.of(trip, memory), trip, memory);
    }
  }

  private int report(Drift drift, Trip trip, Memory memory) {
    StringBuilder text = new StringBuilder();
    if (memory.entries().isEmpty()) {
      text.append("Nothing was applied here yet, so there is nothing to have drifted from.\n");
    }
    if (!drift.drifted().isEmpty()) {
      text.append(console.palette().bold("Drift")).append('\n');
      drift
          .drifted()
          .forEach(
              item -> {
                text.append("  ").append(console.palette().yellow("! "));
                text.append(item.object()).append(' ').append(item.what());
                if (item.change() != null) {
                  text.append(PlanText.back(item.change()));
                }
                text.append('\n');
              });
      text.append('\n');
    }
    String verdict = drift.drifted().isEmpty() ? console.palette().green("No drift; ") : "";
    text.append(verdict)
        .append(drift.drifted().size())
        .append(" drifted, ")
        .append(drift.pending().size())
        .append(" pending\n")
        .append(Counts.of(trip.plan()))
        .append('\n');
    console.print(text.toString());
    return drift.drifted().isEmpty() ? ExitCode.OK : ExitCode.DIFFERS;
  }
}
