package dev.reconcile.apply;

import dev.reconcile.database.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the tool did in a database, and what it is doing there.
 *
 * @param runs the latest first
 * @param underWay sessions that hold the lock of a run, with those who keep them waiting
 * @param conversions what is carried over in batches and not yet done
 */
public record Activity(List<PastRun> runs, List<Worker> underWay, List<Conversion> conversions) {

  private static final int MOST_RUNS = 20;

  /**
   * One run, as the journal has it.
   *
   * @param started in UTC
   * @param lasted how long it took, or has taken so far
   * @param outcome one word or two
   * @param done how many of its steps are committed
   * @param planned how many it has
   */
  public record PastRun(
      long id,
      String project,
      String started,
      String lasted,
      String role,
      String outcome,
      long done,
      long planned) {}

  /**
   * A session that works for a run, or one that is in its way.
   *
   * @param process its id on the server
   * @param who its user and application
   * @param since when it is there, or its transaction; in UTC
   * @param doing its statement, as far as this role may see it
   * @param waitsFor who blocks it; empty for one that is itself in the way
   */
  public record Worker(
      long process, String who, String since, String doing, List<Worker> waitsFor) {}

  /**
   * What is carried over in batches.
   *
   * @param percent of the blocks of its tables that the current pass has gone through
   * @param left about how long it takes yet; empty when nothing tells
   */
  public record Conversion(
      String project, String object, long pass, long rows, long percent, String left) {}

  /** Takes copies. */
  public Activity {
    conversions = List.copyOf(conversions);
    runs = List.copyOf(runs);
    underWay = List.copyOf(underWay);
  }

  /** Looks at a database that has a journal. */
  public static Activity in(Session session) {
    return new Activity(runs(session), workers(session), conversions(session));
  }

  /** A run whose lock nobody holds any more was killed, whatever it wrote last. */
  private static List<PastRun> runs(Session session) {
    return session.query(
        """
        select r.id, r.project, r.role,
               to_char(r.started_at, 'YYYY-MM-DD HH24:MI:SS') as started,
               date_trunc('second', coalesce(r.ended_at, clock_timestamp()) - r.started_at)::text as lasted,
               case when r.outcome = 'running' and not exists (
                      select from pg_catalog.pg_locks l
                      where l.locktype = 'advisory' and l.granted
                        and l.classid = (hashtext('reconcile')::bit(32)::bigint)::oid
                        and l.objid = (hashtext(r.project)::bit(32)::bigint)::oid)
                    then 'interrupted' else r.outcome end as outcome,
               (select count(*) from reconcile.step s where s.run_id = r.id) as done,
               r.steps as planned
        from reconcile.run r
        order by r.id desc
        limit ?
        """,
        row ->
            new PastRun(
                row.number("id"),
                row.text("project"),
                row.text("started"),
                row.text("outcome").equals("interrupted") ? "" : row.text("lasted"),
                row.text("role"),
                row.text("outcome"),
                row.number("done"),
                row.number("planned")),
        MOST_RUNS);
  }

  private static List<Conversion> conversions(Session session) {
    if (!Journal.hasTable(session, "conversion_chunk")) {
      return List.of();
    }
    return session.query(
        """
        select project, object, pass, rows, (100 * share)::bigint as percent,
               case when share > 0.01 and pass = 1
                    then date_trunc('second', (clock_timestamp() - started_at) * (1 - share) / share)::text
                    else '' end as remaining
        from (
          select c.project, c.object, c.pass, c.started_at, c.rows + coalesce(sum(k.rows), 0) as rows,
                 coalesce(sum(k.next_block - k.first_block)
                            / nullif(sum(k.end_block - k.first_block), 0), 0)::float8 as share
          from reconcile.conversion c
          left join reconcile.conversion_chunk k on k.conversion_id = c.id
          where c.ended_at is null
          group by c.id
        ) open
        order by project, object
        """,
        row ->
            new Conversion(
                row.text("project"),
                row.text("object"),
                row.number("pass"),
                row.number("rows"),
                row.number("percent"),
                row.text("remaining")));
  }

  private static List<Worker> workers(Session session) {
    List<Long> holders =
        session.query(
            """
            select l.pid::bigint as process
            from pg_catalog.pg_locks l
            where l.locktype = 'advisory' and l.granted
              and l.database = (
                select oid from pg_catalog.pg_database where datname = current_database())
              and l.classid = (hashtext('reconcile')::bit(32)::bigint)::oid
            order by l.pid
            """,
            row -> row.number("process"));
    List<Worker> workers = new ArrayList<>();
    for (long holder : holders) {
      List<Worker> blockers =
          session.query(
              "select unnest(pg_catalog.pg_blocking_pids(?))::bigint as process",
              row -> worker(session, row.number("process"), List.of()),
              Math.toIntExact(holder));
      workers.add(worker(session, holder, blockers));
    }
    return workers;
  }

  private static Worker worker(Session session, long process, List<Worker> blockers) {
    Worker found =
        session.first(
            """
            select concat_ws(', ', a.usename, nullif(a.application_name, ''), a.state) as who,
                   to_char(coalesce(a.xact_start, a.backend_start), 'YYYY-MM-DD HH24:MI:SS') as since,
                   coalesce(a.query, '') as doing
            from pg_catalog.pg_stat_activity a
            where a.pid = ?
            """,
            row ->
                new Worker(
                    process, row.text("who"), row.text("since"), row.text("doing"), blockers),
            Math.toIntExact(process));
    return Objects.requireNonNullElse(found, new Worker(process, "", "", "", blockers));
  }
}
