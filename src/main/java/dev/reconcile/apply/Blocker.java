package dev.reconcile.apply;

import dev.reconcile.database.Row;
import dev.reconcile.database.Session;
import dev.reconcile.sql.SqlResource;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who keeps a session waiting.
 *
 * @param process its id on the server; 0 for a prepared transaction
 * @param who its user, application, address and state
 * @param time how long its transaction has lasted; null where this role may not see it
 * @param doing its statement, or the last one
 * @param active whether a statement is under way
 * @param obstinate whether it has held on for longer than the patience, and waits for no one itself
 */
record Blocker(
    long process,
    String who,
    @Nullable Duration time,
    String doing,
    boolean active,
    boolean obstinate) {

  private static final int LONGEST_STATEMENT = 200;

  /**
   * Who keeps a process waiting now, the longest transaction first.
   *
   * @param session another one than that of the process
   */
  static List<Blocker> of(Session session, int process, Duration patience) {
    return session.query(
        SqlResource.beside(Blocker.class), Blocker::read, patience.toMillis(), process);
  }

  private static Blocker read(Row row) {
    String seconds = row.textOrNull("seconds");
    return new Blocker(
        row.number("process"),
        row.text("who"),
        seconds == null ? null : Duration.ofSeconds(Long.parseLong(seconds)),
        row.text("doing"),
        row.flag("active"),
        row.flag("obstinate"));
  }

  /** As in {@code process 17 (app, psql, idle in transaction, for 3m12s): lock table t}. */
  String inWords() {
    if (process == 0) {
      return "a prepared transaction (see pg_prepared_xacts)";
    }
    String statement = doing.replaceAll("\\s+", " ").strip();
    String shown =
        statement.length() <= LONGEST_STATEMENT
            ? statement
            : statement.substring(0, LONGEST_STATEMENT) + "…";
    return "process "
        + process
        + (who.isEmpty() ? "" : " (" + who + since() + ")")
        + (shown.isEmpty() ? "" : ": " + shown);
  }

  private String since() {
    return time == null
        ? ""
        : ", for " + time.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }
}
