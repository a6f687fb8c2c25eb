package dev.reconcile.apply;

import dev.reconcile.database.Session;
import dev.reconcile.model.Fingerprint;
import dev.reconcile.sql.SqlResource;
import java.util.List;
import java.util.Optional;

/** Descriptions of what was live at some time, in the journal of a project. */
public final class Snapshots {

  private final Session session;
  private final String project;

  /** Those of a project in the session's database, which has a journal. */
  public Snapshots(Session session, String project) {
    this.session = session;
    this.project = project;
  }

  /**
   * Keeps a description, unless it is there already.
   *
   * @return what it is found by
   */
  public String keep(String description) {
    String digest = Fingerprint.digest(List.of(description));
    session.query(
        "insert into reconcile.snapshot (project, digest, description) values (?, ?, ?)"
            + " on conflict do nothing returning 1",
        row -> true,
        project,
        digest,
        description);
    return digest;
  }

  /** What is live is what was applied last. */
  public void keepAsApplied(String description) {
    session.query(
        SqlResource.beside(Snapshots.class, "Applied"), row -> true, project, keep(description));
  }

  /** What was live before a run, if that is known. */
  public Optional<String> before(long run) {
    return described("select snapshot from reconcile.run where project = ? and id = ?", run);
  }

  /** What was live after the last run, if that is known. */
  public Optional<String> applied() {
    return Journal.hasTable(session, "applied")
        ? described("select snapshot from reconcile.applied where project = ?")
        : Optional.empty();
  }

  private Optional<String> described(String digest, Object... more) {
    Object[] parameters = new Object[more.length + 2];
    parameters[0] = project;
    parameters[1] = project;
    System.arraycopy(more, 0, parameters, 2, more.length);
    return Optional.ofNullable(
        session.first(
            "select description from reconcile.snapshot where project = ? and digest = ("
                + digest
                + ")",
            row -> row.text("description"),
            parameters));
  }
}
