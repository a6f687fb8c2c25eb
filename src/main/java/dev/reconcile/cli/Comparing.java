package dev.reconcile.cli;

import dev.reconcile.app.Preflight;
import dev.reconcile.app.Reconciler;
import dev.reconcile.app.Run;
import dev.reconcile.app.Task;
import dev.reconcile.app.Trip;
import dev.reconcile.apply.Journal;
import dev.reconcile.canonical.Memory;
import dev.reconcile.canonical.ScratchSource;
import dev.reconcile.database.ConnectionUrl;
import dev.reconcile.database.Session;
import dev.reconcile.project.Project;
import dev.reconcile.report.Detail;
import dev.reconcile.spec.LoadedSpec;
import java.util.Set;

/**
 * A project beside a database: what every command that compares begins with.
 *
 * @param project the project
 * @param spec what its files describe
 * @param session connected to the database
 * @param task what is to be done there
 * @param scratch where definitions can be tried out
 */
record Comparing(
    Project project, LoadedSpec spec, Session session, Task task, ScratchSource scratch)
    implements AutoCloseable {

  /**
   * Reads the project and connects; all mistakes in the files come before a connection is tried.
   */
  static Comparing open(
      ProjectOptions options,
      TargetOptions target,
      Set<String> allowed,
      Task.Unmanaged unmanaged,
      Console console) {
    Project project = options.project();
    LoadedSpec spec = ProjectOptions.spec(project);
    ConnectionUrl url = target.connection(project, console);
    Session session = Session.open(url, project.searchPath());
    return new Comparing(
        project,
        spec,
        session,
        target.task(project, spec.schema(), allowed, unmanaged),
        target.scratch(project, spec.schema(), url, session, console));
  }

  Journal journal() {
    return new Journal(session, project.name());
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
    return new Reconciler(session, task, scratch).plan(memory);
  }

  Run run() {
    return new Run(session, task, scratch, project.locks(), journal(), Version.NUMBER);
  }

  Trip checked(Trip trip) {
    Preflight.check(session, spec, trip.plan());
    return trip;
  }

  @Override
  public void close() {
    session.close();
  }
}
