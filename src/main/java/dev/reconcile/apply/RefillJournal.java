package dev.reconcile.apply;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.database.DatabaseException;
import dev.reconcile.database.Session;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlResource;
import java.util.List;

/** What the journal knows of columns that somebody else fills, so that anyone can ask how far. */
public final class RefillJournal {

  private static final String LIMIT = "SET LOCAL statement_timeout = '10s'";

  private RefillJournal() {}

  /**
   * A column in which rows lack values.
   *
   * @param kept the column that has the old values
   */
  public record Refill(ObjectId column, ObjectId kept) {}

  /** Remembers what of a project is open now, and forgets what no longer is. */
  public static void keep(Session session, String project, List<Refill> open) {
    if (open.isEmpty() && !isKnown(session, project)) {
      return;
    }
    session.inTransaction(
        Session.Mode.READ_WRITE,
        () -> {
          session.query(
              "delete from reconcile.refill where project = ? returning 1", row -> true, project);
          open.forEach(refill -> insert(session, project, refill));
          return project;
        });
  }

  private static boolean isKnown(Session session, String project) {
    return Journal.hasTable(session, "refill")
        && session.first("select 1 from reconcile.refill where project = ?", row -> true, project)
            != null;
  }

  private static void insert(Session session, String project, Refill refill) {
    ObjectId table = refill.column().requireParent();
    session.query(
        """
        insert into reconcile.refill (project, schema, relation, name, kept)
        values (?, ?, ?, ?, ?) returning 1
        """,
        row -> true,
        project,
        table.schemaName(),
        table.name(),
        refill.column().name(),
        refill.kept().name());
  }

  /** How far those are whose columns are there still. */
  static List<Activity.Refill> underWay(Session session) {
    if (!Journal.hasTable(session, "refill")) {
      return List.of();
    }
    record Known(String project, Refill refill) {}
    return session
        .query(
            SqlResource.beside(RefillJournal.class),
            row -> {
              ObjectId table =
                  ObjectId.in(row.text("schema"), KindName.TABLE, row.text("relation"));
              return new Known(
                  row.text("project"),
                  new Refill(
                      table.child(KindName.COLUMN, row.text("name")),
                      table.child(KindName.COLUMN, row.text("kept"))));
            })
        .stream()
        .map(known -> counted(session, known.project(), known.refill()))
        .toList();
  }

  private static Activity.Refill counted(Session session, String project, Refill refill) {
    Sql query =
        sql("SELECT count(*) AS rows, count(*) FILTER (WHERE")
            .identifier(refill.column().name())
            .keyword("IS NULL) AS left FROM")
            .name(refill.column().requireParent())
            .keyword("WHERE")
            .identifier(refill.kept().name())
            .keyword("IS NOT NULL")
            .done();
    String column = refill.column().toString();
    try {
      return session.rolledBack(
          () -> {
            session.execute(Sql.of(LIMIT), "limiting time");
            return session
                .query(
                    query,
                    row ->
                        new Activity.Refill(
                            project, column, row.number("left"), row.number("rows"), ""),
                    "counting empty rows")
                .get(0);
          });
    } catch (DatabaseException e) {
      return new Activity.Refill(project, column, 0, 0, e.reason());
    }
  }
}
