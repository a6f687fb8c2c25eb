package dev.reconcile.cli;

import dev.reconcile.app.Awaited;
import dev.reconcile.app.Background;
import dev.reconcile.app.Circumstances;
import dev.reconcile.app.HookRunner;
import dev.reconcile.app.HookedRun;
import dev.reconcile.app.Preflight;
import dev.reconcile.app.PrivilegeCheck;
import dev.reconcile.app.Reconciler;
import dev.reconcile.app.Replica;
import dev.reconcile.app.Run;
import dev.reconcile.app.ServerCheck;
import dev.reconcile.app.Task;
import dev.reconcile.app.Trial;
import dev.reconcile.app.Trip;
import dev.reconcile.apply.Journal;
import dev.reconcile.apply.Origin;
import dev.reconcile.apply.PastRuns;
import dev.reconcile.apply.PastRuns.BrokenOff;
import dev.reconcile.apply.Purpose;
import dev.reconcile.canonical.Memory;
import dev.reconcile.canonical.ScratchSource;
import dev.reconcile.database.ConnectionUrl;
import dev.reconcile.database.Session;
import dev.reconcile.project.Hooks;
import dev.reconcile.project.Project;
import dev.reconcile.project.RunPolicy;
import dev.reconcile.report.Detail;
import dev.reconcile.report.PlanJson;
import dev.reconcile.report.PlanOrigin;
import dev.reconcile.spec.LoadedSpec;
import dev.reconcile.spec.Requirement;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A project beside a database: what every command that compares begins with.
 *
 * @param project the project
 * @param files what its files describe, which are read while the server is busy with the catalog
 * @param session connected to the database
 * @param task what is to be done there
 * @param scratch where definitions can be tried out
 * @param requirements of the project
 * @param replica where the live schema is built in a scratch database already; null where it isn't
 */
record Comparing(
    Project project,
    Background<LoadedSpec> files,
    Session session,
    Task task,
    ScratchSource scratch,
    List<Requirement> requirements,
    @Nullable Replica replica)
    implements AutoCloseable {

  /** Begins to read the project's files, and connects. */
  static Comparing open(
      ProjectOptions options,
      TargetOptions target,
      Set<String> allowed,
      Task.Unmanaged unmanaged,
      Console console) {
    Project project = options.project();
    Background<LoadedSpec> files =
        Background.start(
            "schema files", () -> target.chosen(ProjectOptions.spec(project), project));
    return afterMistakes(
        files::get,
        () -> {
          ConnectionUrl url = target.connection(project, console);
          Session session = target.connect(url, project.searchPath());
          Task task = target.task(project, new Awaited(files, session), allowed, unmanaged);
          ScratchSource scratch = target.scratch(project, files, url, session, console);
          return new Comparing(
              project, files, session, task, scratch, project.requirements(), null);
        });
  }

  /** Mistakes in the files are told before whatever else goes wrong. */
  private static <T> T afterMistakes(Runnable check, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException problem) {
      check.run();
      throw problem;
    }
  }

  /** What the project's files describe. */
  LoadedSpec spec() {
    return files.get();
  }

  Journal journal() {
    return new Journal(session, project.name());
  }

  /** The last run of the project there, when that did not come to its end. */
  Optional<BrokenOff> brokenOff() {
    return Journal.exists(session)
        ? new PastRuns(session, project.name()).brokenOff()
        : Optional.empty();
  }

  /** How much the project wants to see of what it does not describe. */
  Detail detail() {
    return project.unmanaged() == Project.Unmanaged.IGNORE
        ? Detail.WITHOUT_UNMANAGED
        : Detail.EVERYTHING;
  }

  /** Compares and plans; what the plan needs of the server is checked, too. */
  Trip plan() {
    return checked(compare(journal().memory()));
  }

  /** Compares with what is known of the last time. */
  Trip compare(Memory memory) {
    return afterMistakes(
        this::checkServer, () -> new Reconciler(session, task, scratch).plan(memory));
  }

  /** Does something to a copy of the live schema in a scratch database. */
  <T> T onReplica(Trip trip, Function<Replica, T> work) {
    if (replica != null) {
      return work.apply(replica);
    }
    try (Replica copy = Trial.copy(session, task, trip, scratch)) {
      return work.apply(copy);
    }
  }

  /**
   * A run of this task.
   *
   * @param purpose what it is for
   * @param running how it gets along with others
   * @param hooks what is done around it
   */
  HookedRun run(Purpose purpose, RunPolicy running, Hooks hooks, Console console) {
    HookRunner runner = new HookRunner(session, project.directory(), console::message);
    return new HookedRun(
        run(purpose, running), hooks, runner, plan -> PlanJson.of(plan, planOrigin()));
  }

  /**
   * The same without hooks.
   *
   * @param purpose what it is for
   * @param running how it gets along with others
   */
  Run run(Purpose purpose, RunPolicy running) {
    String revision =
        Revision.ofFolder(project.directory()).orElseGet(() -> "files " + task.fingerprint());
    Origin origin = new Origin(purpose, Version.NUMBER, revision, osUser(), host());
    return new Run(session, task, scratch, running, journal(), origin);
  }

  private PlanOrigin planOrigin() {
    return new PlanOrigin(
        Version.NUMBER,
        task.fingerprint(),
        new TreeSet<>(task.policy().allowed()),
        task.unmanaged() == Task.Unmanaged.DROP
            ? PlanOrigin.Undescribed.DROP
            : PlanOrigin.Undescribed.KEEP);
  }

  private static String osUser() {
    return System.getProperty("user.name", "");
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "";
    }
  }

  /** Says who would keep the steps of a plan waiting right now, and the like. */
  void tellCircumstances(Trip trip, Console console) {
    Duration patience = project.running().locks().lockTimeout();
    Circumstances.of(session, trip.plan(), patience)
        .forEach(words -> console.message("note: " + words));
  }

  /** Says what the role of this connection lacks to carry a plan out. */
  void tellMissingPrivileges(Trip trip, Console console) {
    PrivilegeCheck.missing(session, trip)
        .forEach(
            missing ->
                console.message(
                    "note: apply fails: " + missing.message() + "\n  hint: " + missing.hint()));
  }

  /** The same connection for another task than the files describe; they were checked before. */
  Comparing with(Task other) {
    return new Comparing(project, files, session, other, scratch, List.of(), replica);
  }

  private void checkServer() {
    ServerCheck.check(session.version(), spec());
  }

  Trip checked(Trip trip) {
    checkServer();
    Preflight.check(session, spec(), requirements, trip);
    return trip;
  }

  @Override
  public void close() {
    if (replica == null) {
      session.close();
    } else {
      replica.close();
    }
  }
}
