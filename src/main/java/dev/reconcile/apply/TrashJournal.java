package dev.reconcile.apply;

import dev.reconcile.database.Session;
import dev.reconcile.sql.SqlResource;
import java.time.Duration;
import java.util.List;

/** What the journal knows of the trash: what is thrown away is renamed, and a run has its time. */
public final class TrashJournal {

  private TrashJournal() {}

  /**
   * How long a project keeps what it drops.
   *
   * @param project what the journal calls it
   */
  public record Keeping(String project, Duration time) {}

  /**
   * Something that has been there for too long.
   *
   * @param object what it was called, with its kind
   * @param name what it is called there
   * @param since the day on which it was thrown away
   */
  public record Expired(String object, String name, String since) {}

  /**
   * What has been in the trash for longer than it is kept.
   *
   * @param schema of tables in the trash
   * @param prefix of the names of columns in the trash
   */
  public static List<Expired> expired(
      Session session, Keeping keeping, String schema, String prefix) {
    if (!Journal.hasTable(session, "rename")) {
      return List.of();
    }
    return session.query(
        SqlResource.beside(TrashJournal.class),
        row -> new Expired(row.text("object"), row.text("name"), row.text("since")),
        keeping.project(),
        keeping.time().toSeconds(),
        schema,
        prefix);
  }
}
