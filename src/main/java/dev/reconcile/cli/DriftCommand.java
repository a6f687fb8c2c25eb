package dev.reconcile.cli;

import dev.reconcile.app.Acceptance;
import dev.reconcile.app.DriftCheck;
import dev.reconcile.app.LastApplied;
import dev.reconcile.app.Outcome;
import dev.reconcile.app.Task;
import dev.reconcile.app.Trip;
import dev.reconcile.apply.Journal;
import dev.reconcile.apply.Purpose;
import dev.reconcile.canonical.Memory;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.diff.Change;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.Drift;
import dev.reconcile.project.ProjectLoader;
import dev.reconcile.report.Counts;
import dev.reconcile.report.Detail;
import dev.reconcile.report.DriftReport;
import dev.reconcile.report.PlanText;
import dev.reconcile.spec.LoadedSpec;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The nightly check: what changed behind the tool's back. */
@Command(
    name = "drift",
    description = "Says what was changed behind the tool's back since the last apply.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no drift, or none any more",
      "1:failure",
      "2:drift; with --revert --yes or --accept: some of it is left"
    })
final class DriftCommand extends PerDatabase {

  @Mixin private final HazardOptions hazards = new HazardOptions();
  @Mixin private final LockOptions locks = new LockOptions();

  @Spec private CommandSpec command = CommandSpec.create();

  @ArgGroup(exclusive = true)
  private WayOut way = new WayOut();

  @Option(names = "--yes", description = "With --revert: does it; without, it is only shown.")
  private boolean yes;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
  private ReportFormat format = ReportFormat.TEXT;

  /** What to do about drift. */
  private static final class WayOut {
    @Option(names = "--revert", description = "Plans the way back to what was applied last.")
    private boolean revert;

    @Option(
        names = "--accept",
        description =
            "Writes what is live into the YAML files, and leaves the rest of them as it is.")
    private boolean accept;
  }

  DriftCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (format == ReportFormat.JSON && (way.revert || way.accept)) {
      throw new ParameterException(
          command.commandLine(), "--format json is for drift without --revert and --accept");
    }
    try (Comparing comparing =
        Comparing.open(projectOptions, target, hazards.allowed(), Task.Unmanaged.KEEP, console)) {
      if (Journal.isHidden(comparing.session())) {
        throw ReconcileException.of(
            "journal-not-readable",
            "this role may not read what was applied last, so drift cannot be told",
            "GRANT USAGE ON SCHEMA reconcile and GRANT SELECT ON ALL TABLES IN SCHEMA reconcile");
      }
      if (way.revert && yes) {
        locks.take(comparing, console);
      }
      Memory memory = comparing.journal().memory();
      Trip trip = comparing.compare(memory);
      Drift drift = DriftCheck.of(trip, memory);
      if (drift.drifted().isEmpty()) {
        return report(drift, trip, memory, Map.of());
      }
      return way.accept ? accept(comparing, drift, trip, memory) : back(comparing, drift, trip);
    }
  }

  private int report(Drift drift, Trip trip, Memory memory, Map<String, Change> back) {
    if (format == ReportFormat.JSON) {
      console.print(DriftReport.json(drift, back, trip.plan()));
      return drift.drifted().isEmpty() ? ExitCode.OK : ExitCode.DIFFERS;
    }
    String nothing =
        memory.entries().isEmpty()
            ? "Nothing was applied here yet, so there is nothing to have drifted from.\n"
            : "";
    console.print(
        nothing + DriftReport.text(drift, back, console.palette()) + Counts.of(trip.plan()) + "\n");
    return drift.drifted().isEmpty() ? ExitCode.OK : ExitCode.DIFFERS;
  }

  /** What was applied last is planned for; it is done when that is asked for. */
  private int back(Comparing comparing, Drift drift, Trip trip) {
    Memory memory = comparing.journal().memory();
    Optional<Schema> applied = LastApplied.of(comparing.session(), comparing.project().name());
    boolean needed = way.revert || drift.drifted().stream().anyMatch(Drift.Item::alsoPending);
    if (applied.isEmpty() || !needed) {
      int code = report(drift, trip, memory, Map.of());
      return way.revert ? unknown() : code;
    }
    Comparing former =
        comparing.with(
            LastApplied.task(comparing.session(), comparing.task(), applied.orElseThrow()));
    Trip back = former.compare(memory);
    Map<String, Change> changes = new LinkedHashMap<>();
    back.plan().changes().forEach(change -> changes.put(change.id().toString(), change));
    int code = report(drift, trip, memory, changes);
    return way.revert ? revert(former, back) : code;
  }

  private int revert(Comparing former, Trip back) {
    if (!yes) {
      console.print(
          "\nThe way back\n\n"
              + PlanText.of(back.plan(), console.display(), Detail.WITHOUT_UNMANAGED));
      return ExitCode.DIFFERS;
    }
    Outcome outcome =
        former
            .run(
                Purpose.of("drift --revert"),
                locks.running(former.project()),
                target.hooks(former.project()),
                console)
            .carryOut(back, console.progress());
    int code = OutcomeReport.exitCode(outcome, Detail.WITHOUT_UNMANAGED, console);
    return code == ExitCode.HELD_BACK ? ExitCode.DIFFERS : code;
  }

  private int accept(Comparing comparing, Drift drift, Trip trip, Memory memory) {
    report(drift, trip, memory, Map.of());
    Optional<Schema> applied = LastApplied.of(comparing.session(), comparing.project().name());
    if (applied.isEmpty()) {
      return unknown();
    }
    Map<String, String> files = ProjectLoader.files(comparing.project());
    Map<String, String> changed =
        Acceptance.of(drift, trip, memory, comparing.task(), applied.orElseThrow(), files);
    Map<String, String> all = new LinkedHashMap<>(files);
    all.putAll(changed);
    LoadedSpec described =
        target.chosen(ProjectOptions.spec(comparing.project(), all), comparing.project());
    Trip after = comparing.with(comparing.task().describedBy(described)).compare(memory);
    Set<String> refused = Acceptance.refused(drift, after);
    changed.forEach((file, text) -> TextFile.write(Path.of(file), text));
    changed.keySet().forEach(file -> console.message("wrote " + file));
    refused.forEach(object -> console.message("not written, do it by hand: " + object));
    return refused.isEmpty() ? ExitCode.OK : ExitCode.DIFFERS;
  }

  private static int unknown() {
    throw ReconcileException.of(
        "no-snapshot",
        "the journal does not know what was live after the last apply",
        "an older version made it; the next apply writes it down");
  }
}
