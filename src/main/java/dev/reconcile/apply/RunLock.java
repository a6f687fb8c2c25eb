package dev.reconcile.apply;

import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.ReconcileException;

/** Lets one run at a time work on a database for a project. Given up when the session ends. */
public final class RunLock {

  private static final String KEYS = "hashtext('reconcile'), hashtext(?)";

  private RunLock() {}

  /**
   * Takes the lock for this session.
   *
   * @throws ReconcileException when another session has it; says who
   */
  public static void take(Session session, String project) {
    Boolean taken =
        session.first(
            "select pg_try_advisory_lock(" + KEYS + ") as taken",
            row -> row.flag("taken"),
            project);
    if (!Boolean.TRUE.equals(taken)) {
      throw ReconcileException.of(
          "another-run",
          "another run is at work on " + session.description() + holder(session, project),
          "wait until it is done, then run this again");
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
