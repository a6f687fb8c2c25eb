package dev.reconcile.apply;

import dev.reconcile.canonical.Memory;
import dev.reconcile.database.Session;
import dev.reconcile.diff.Change;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Plan;
import dev.reconcile.plan.Step;
import dev.reconcile.sql.SqlResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The tool's memory in the target database. */
public final class Journal implements StepJournal {

  /** The schema that the journal's tables are in. */
  public static final String SCHEMA = "reconcile";

  private final Session session;
  private final String project;
  private long run;

  /** The journal of a project in the session's database. */
  public Journal(Session session, String project) {
    this.session = session;
    this.project = project;
  }

  /** The project whose journal it is. */
  public String project() {
    return project;
  }

  /** Whether the journal's tables are there and readable by this role. */
  public static boolean exists(Session session) {
    return Boolean.TRUE.equals(
        session.first(SqlResource.beside(Journal.class, "Readable"), row -> row.flag("readable")));
  }

  /** Whether the journal is new enough to have a table, and this role may read it. */
  static boolean hasTable(Session session, String table) {
    return Boolean.TRUE.equals(
        session.first(
            "select coalesce(has_table_privilege(to_regclass(?), 'select'), false) as has",
            row -> row.flag("has"),
            SCHEMA + "." + table));
  }

  /** Whether there is a journal, but not for this role's eyes. */
  public static boolean isHidden(Session session) {
    return !exists(session)
        && Boolean.TRUE.equals(
            session.first(SqlResource.beside(Journal.class, "There"), row -> row.flag("there")));
  }

  /** Whether the role can make or change the journal. */
  public static boolean mayExist(Session session) {
    return Boolean.TRUE.equals(
        session.first(
            "select has_database_privilege(current_database(), 'create') as may",
            row -> row.flag("may")));
  }

  /** What was applied last; nothing when there is no journal. */
  public Memory memory() {
    if (!exists(session)) {
      return Memory.NONE;
    }
    Map<String, Memory.Entry> entries = new TreeMap<>();
    session.query(
        "select object, source, live from reconcile.definition where project = ?",
        row ->
            entries.put(row.text("object"), new Memory.Entry(row.text("source"), row.text("live"))),
        project);
    return new Memory(entries);
  }

  /** Nothing goes on with what the last run began. */
  public void lastRunWasAborted() {
    session.query(SqlResource.beside(Journal.class, "Aborted"), row -> true, project);
  }

  /**
   * A run begins.
   *
   * @param snapshot digest of what is live, as {@link Snapshots} keeps it
   */
  public void begin(Plan plan, Origin origin, String snapshot) {
    // This run holds the lock, so one that never ended was killed.
    session.query(
        "update reconcile.run set outcome = 'interrupted' where project = ? and outcome = 'running' returning 1",
        row -> true,
        project);
    session.inTransaction(
        Session.Mode.READ_WRITE,
        () -> {
          run = insert(plan, origin, snapshot);
          return rename(plan);
        });
  }

  private long insert(Plan plan, Origin origin, String snapshot) {
    return Objects.requireNonNull(
        session.first(
            SqlResource.beside(Journal.class, "Run"),
            row -> row.number("id"),
            project,
            origin.purpose().words(),
            origin.osUser(),
            origin.host(),
            origin.toolVersion(),
            origin.revision(),
            plan.fingerprint(),
            Objects.requireNonNullElse(origin.purpose().continues(), plan.digest()),
            plan.steps().size(),
            snapshot));
  }

  private int rename(Plan plan) {
    int number = 0;
    for (Change change : plan.changes()) {
      if (change instanceof Change.Rename rename) {
        session.query(
            "insert into reconcile.rename (run_id, number, object, schema, name)"
                + " values (?, ?, ?, ?, ?) returning 1",
            row -> true,
            run,
            ++number,
            rename.former().toString(),
            rename.id().schemaName(),
            rename.id().name());
      }
    }
    return number;
  }

  @Override
  public void done(Step step) {
    session.query(
        SqlResource.beside(Journal.class, "Step"),
        row -> true,
        run,
        step.number(),
        step.object().toString(),
        step.purpose(),
        step.operation().sql().text(),
        step.loss().orElse(""));
  }

  /**
   * The run ends as the given word says: {@code converged}, {@code held back}, {@code failed} ...
   */
  public void end(String outcome) {
    session.query(
        "update reconcile.run set outcome = ?, ended_at = clock_timestamp() where id = ? returning 1",
        row -> true,
        outcome,
        run);
  }

  /**
   * Remembers what the described objects have become.
   *
   * @param sources fingerprints of the descriptions
   * @param live fingerprints of the live objects
   * @return how many are new or have changed
   */
  public int remember(Map<ObjectId, String> sources, Map<ObjectId, String> live) {
    List<String> objects = new ArrayList<>();
    List<String> sourceTexts = new ArrayList<>();
    List<String> liveTexts = new ArrayList<>();
    live.forEach(
        (id, fingerprint) -> {
          objects.add(id.toString());
          sourceTexts.add(sources.getOrDefault(id, ""));
          liveTexts.add(fingerprint);
        });
    return session
        .inTransaction(
            Session.Mode.READ_WRITE,
            () ->
                session.query(
                    SqlResource.beside(Journal.class, "Remember"),
                    row -> true,
                    objects.toArray(String[]::new),
                    sourceTexts.toArray(String[]::new),
                    liveTexts.toArray(String[]::new),
                    project,
                    project))
        .size();
  }
}
