package dev.reconcile.apply;

import dev.reconcile.database.Session;

/**
 * Which description the journal's tables were made from, so that a run need not compare them with
 * it each time. It is kept among the definitions, under no project.
 */
public final class JournalLayout {

  /** Whoever takes a column away makes the tables be compared again. */
  private static final String COLUMNS =
      """
      (select count(*)::text
       from pg_catalog.pg_attribute a
       join pg_catalog.pg_class c on c.oid = a.attrelid
       join pg_catalog.pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'reconcile' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped)
      """;

  private final Session session;
  private final String digest;

  /**
   * A layout in a database.
   *
   * @param digest of the description
   */
  public JournalLayout(Session session, String digest) {
    this.session = session;
    this.digest = digest;
  }

  /** Whether the tables are as the description made them. */
  public boolean isKept() {
    String known =
        "select from reconcile.definition"
            + " where project = '' and object = 'journal' and source = ? and live = "
            + COLUMNS;
    return Journal.exists(session) && !session.query(known, row -> true, digest).isEmpty();
  }

  /** Remembers that they are. */
  public void keep() {
    String remember =
        "insert into reconcile.definition (project, object, source, live)"
            + " values ('', 'journal', ?, "
            + COLUMNS
            + ") on conflict (project, object) do update"
            + " set source = excluded.source, live = excluded.live, applied_at = now()"
            + " returning 1";
    session.query(remember, row -> true, digest);
  }
}
