package dev.reconcile.apply;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.failsafe.RetryPolicyBuilder;
import dev.reconcile.database.DatabaseException;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.sql.SqlResource;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets one run at a time work on a database for a project. Given up when the session ends. */
public final class RunLock {

  private static final String KEYS = "hashtext('reconcile'), hashtext(?)";

  /** A server notices after a second that the client of an earlier run was killed. */
  private static final Duration FOR_THE_KILLED = Duration.ofSeconds(3);

  private static final Duration LOOK = Duration.ofMillis(500);

  private RunLock() {}

  /**
   * How long to wait for another run.
   *
   * @param atMost null for as long as it takes
   * @param listener is told who has the lock
   */
  public record Waiting(@Nullable Duration atMost, Consumer<String> listener) {}

  /**
   * Takes the lock for this session.
   *
   * @throws ReconcileException when another session has it; says who
   */
  public static void take(Session session, String project, Waiting waiting) {
    if (!isTaken(session, project, FOR_THE_KILLED)) {
      waiting.listener().accept("another run is at work: " + holder(session, project));
      Duration atMost = waiting.atMost();
      boolean patient = atMost == null || atMost.compareTo(FOR_THE_KILLED) > 0;
      if (!patient || !isTaken(session, project, atMost)) {
        throw ReconcileException.of(
            "another-run",
            "another run is at work on " + session.description() + ": " + holder(session, project),
            "wait until it is done, then run this again; --wait does so");
      }
    }
    endWithClient(session);
  }

  /** Whether another session has it. */
  public static boolean isElsewhere(Session session, String project) {
    return session.first(SqlResource.beside(RunLock.class), row -> row.text("holder"), project)
        != null;
  }

  private static boolean isTaken(Session session, String project, @Nullable Duration atMost) {
    RetryPolicyBuilder<Boolean> patience =
        RetryPolicy.<Boolean>builder().handleResult(false).withDelay(LOOK).withMaxRetries(-1);
    RetryPolicy<Boolean> policy =
        (atMost == null ? patience : patience.withMaxDuration(atMost)).build();
    return Failsafe.with(policy).get(() -> isTaken(session, project));
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
        session.first(SqlResource.beside(RunLock.class), row -> row.text("holder"), project);
    return holder == null ? "it has just ended" : holder;
  }
}
