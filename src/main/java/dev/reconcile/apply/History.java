package dev.reconcile.apply;

import dev.reconcile.database.Row;
import dev.reconcile.database.Session;
import dev.reconcile.sql.SqlResource;
import java.util.List;
import java.util.Optional;

/** The runs that a journal tells of, whichever version of the tool wrote it. */
public final class History {

  private static final String FACTS =
      """
      select r.id, r.project,
             coalesce(to_jsonb(r) ->> 'purpose', 'apply') as purpose,
             to_char(r.started_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as started,
             coalesce(date_trunc('second', r.ended_at - r.started_at)::text, '') as lasted,
             r.role, coalesce(to_jsonb(r) ->> 'os_user', '') as os_user,
             coalesce(to_jsonb(r) ->> 'host', host(r.client), '') as host,
             coalesce(to_jsonb(r) ->> 'application', '') as application,
             r.tool_version, coalesce(to_jsonb(r) ->> 'revision', '') as revision,
             coalesce(to_jsonb(r) ->> 'plan_digest', '') as plan_digest,
             r.outcome, r.steps as planned
      from reconcile.run r
      """;

  private final Session session;

  /** Of the session's database, which has a journal. */
  public History(Session session) {
    this.session = session;
  }

  /**
   * A run.
   *
   * @param started in UTC
   * @param steps those that were done
   */
  public record Run(
      long id,
      String project,
      String purpose,
      String started,
      String lasted,
      Starter by,
      String revision,
      String planDigest,
      String outcome,
      long planned,
      List<Done> steps) {}

  /** Who started a run, and with what. */
  public record Starter(
      String role, String osUser, String host, String application, String toolVersion) {}

  /**
   * A step that was done.
   *
   * @param at in UTC
   * @param loses what does not come back; empty for nothing
   */
  public record Done(
      long number, String at, String object, String purpose, String statement, String loses) {}

  /** The latest runs, the last one first, without their steps. */
  public List<Run> latest(int most) {
    return session.query(FACTS + "order by r.id desc limit ?", row -> run(row, List.of()), most);
  }

  /** One run with its steps. */
  public Optional<Run> find(long id) {
    List<Done> steps =
        session.query(
            SqlResource.beside(History.class, "Steps"),
            row ->
                new Done(
                    row.number("number"),
                    row.text("at"),
                    row.text("object"),
                    row.text("purpose"),
                    row.text("statement"),
                    row.text("loses")),
            id);
    return session.query(FACTS + "where r.id = ?", row -> run(row, steps), id).stream().findFirst();
  }

  private static Run run(Row row, List<Done> steps) {
    return new Run(
        row.number("id"),
        row.text("project"),
        row.text("purpose"),
        row.text("started"),
        row.text("lasted"),
        new Starter(
            row.text("role"),
            row.text("os_user"),
            row.text("host"),
            row.text("application"),
            row.text("tool_version")),
        row.text("revision"),
        row.text("plan_digest"),
        row.text("outcome"),
        row.number("planned"),
        steps);
  }
}
