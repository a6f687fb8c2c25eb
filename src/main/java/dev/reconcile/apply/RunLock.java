package dev.reconcile.apply;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.reconcile.database.DatabaseException;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.ReconcileException;
import java.time.Duration;
import java.util.Map;

/** Lets one run at a time work on a database for a project. Given up when the session ends. */
public final class RunLock {

  private static final String KEYS = "hashtext('reconcile'), hashtext(?)";

  /** A server notices after a second that the client of an earlier run was killed. */
  private static final int ATTEMPTS = 6;

  private RunLock() {}

  /**
   * Takes the lock for this session.
   *
   * @throws ReconcileException when another session has it; says who
   */
  public static void take(Session session, String project) {
    RetryPolicy<Boolean> patience =
        RetryPolicy.<Boolean>builder()
            .handleResult(false)
            .withDelay(Duration.ofMillis(500))
            .withMaxRetries(ATTEMPTS)
            .build();
    boolean taken = Failsafe.with(patience).get(() -> isTaken(session, project));
    if (!taken) {
      throw ReconcileException.of(
          "another-run",
          "another run is at work on " + session.description() + holder(session, project),
          "wait until it is done, then run this again");
    }
    endWithClient(session);
  }

  private static boolean isTaken(Session session, String project) {
    return Boolean.TRUE.equals(
        session.first(
            "select pg_try_advisory_lock(" + KEYS + ") as taken",
            row -> row.flag("taken"),
            project));
  }

  /** Else a statement of a run that was killed goes on to its end, and keeps the lock. */
  private static void endWithClient(Session session) {
    try {
      session.set(Map.of("client_connection_check_interval", "1s"));
    } catch (DatabaseException e) {
      // Not every operating system tells a server that a client has gone; then it finds out later.
      session.set(Map.of("client_connection_check_interval", "0"));
    }
  }

  private static String holder(Session session, String project) {
    String holder =
        session.first(
            """
            select format(': process %s, %s, since %s', a.pid, a.application_name,
                          to_char(a.backend_start, 'YYYY-MM-DD HH24:MI:SS')) as holder
            from pg_catalog.pg_locks l
            join pg_catalog.pg_stat_activity a using (pid)
            where l.locktype = 'advisory' and l.granted and l.database = (
                select oid from pg_catalog.pg_database where datname = current_database())
              and l.classid = (hashtext('reconcile')::bit(32)::bigint)::oid
              and l.objid = (hashtext(?)::bit(32)::bigint)::oid
            """,
            row -> row.text("holder"), project);
    return holder == null ? "" : holder;
  }
}
