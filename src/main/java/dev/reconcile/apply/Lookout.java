package dev.reconcile.apply;

import dev.reconcile.database.DatabaseException;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.ReconcileException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sees from a second connection who keeps a session waiting: the session itself learns only that it
 * has waited for too long, and then nobody keeps it waiting any more. The connection is made when
 * something takes longer than a moment.
 */
public final class Lookout implements AutoCloseable {

  /** What is done about those who keep a run waiting. */
  public enum Blockers {
    /** They are shown. */
    SHOWN,
    /** They are shown, and ended when they hold on for longer than the lock timeout. */
    ENDED
  }

  private static final Duration LOOK = Duration.ofSeconds(1);

  private final @Nullable Supplier<Session> connecting;
  private final Duration patience;
  private final Blockers blockers;
  private final Set<Long> told = new HashSet<>();
  private final Set<Long> cancelled = new HashSet<>();
  private @Nullable ScheduledExecutorService eyes;
  private @Nullable Session session;
  private volatile List<Blocker> last = List.of();

  /**
   * A lookout.
   *
   * @param connecting opens another connection to the database; null when nobody is to be seen
   * @param patience how long a lock is waited for
   */
  public Lookout(@Nullable Supplier<Session> connecting, Duration patience, Blockers blockers) {
    this.connecting = connecting;
    this.patience = patience;
    this.blockers = blockers;
  }

  /** For where no one else is. */
  static Lookout none() {
    return new Lookout(null, Duration.ZERO, Blockers.SHOWN);
  }

  /**
   * Does some work of a session, and tells meanwhile who keeps it waiting.
   *
   * @throws ReconcileException as the work does; where a lock was not granted it says who holds it
   */
  void during(Session worker, Consumer<String> listener, Runnable work) {
    if (connecting == null) {
      work.run();
      return;
    }
    told.clear();
    last = List.of();
    long period = Math.max(1, Math.min(LOOK.toMillis(), patience.toMillis() / 2));
    Future<?> looking =
        eyes()
            .scheduleWithFixedDelay(
                () -> look(worker.process(), listener), period, period, TimeUnit.MILLISECONDS);
    try {
      work.run();
    } catch (DatabaseException e) {
      throw e.mayPass() && !last.isEmpty() ? explained(e) : e;
    } finally {
      looking.cancel(false);
    }
  }

  private ScheduledExecutorService eyes() {
    if (eyes == null) {
      eyes =
          Executors.newSingleThreadScheduledExecutor(
              task -> {
                Thread thread = new Thread(task, "lookout");
                thread.setDaemon(true);
                return thread;
              });
    }
    return eyes;
  }

  /** A lookout that cannot see is no reason to stop the work. */
  private void look(int process, Consumer<String> listener) {
    try {
      if (session == null) {
        session = Objects.requireNonNull(connecting).get();
      }
      List<Blocker> found = Blocker.of(session, process, patience);
      if (found.isEmpty()) {
        return;
      }
      last = found;
      found.stream()
          .filter(blocker -> told.add(blocker.process()))
          .forEach(blocker -> listener.accept("waits for " + blocker.inWords()));
      if (blockers == Blockers.ENDED) {
        found.stream().filter(Blocker::obstinate).forEach(blocker -> end(blocker, listener));
      }
    } catch (ReconcileException e) {
      listener.accept("who is in the way cannot be seen: " + e.getMessage());
      throw e; // it is not tried again for this work
    }
  }

  /** The statement first, which leaves the client its connection; one that is idle has none. */
  private void end(Blocker blocker, Consumer<String> listener) {
    boolean cancel = blocker.active() && cancelled.add(blocker.process());
    try {
      Objects.requireNonNull(session)
          .query(
              "select pg_catalog."
                  + (cancel ? "pg_cancel_backend" : "pg_terminate_backend")
                  + "(?)",
              row -> true,
              (int) blocker.process());
      listener.accept(
          (cancel ? "cancelled the statement of " : "ended ") + "process " + blocker.process());
    } catch (DatabaseException e) {
      if (told.add(-blocker.process())) {
        listener.accept(
            "process %d cannot be ended: %s; it takes GRANT pg_signal_backend, and for a superuser's a superuser"
                .formatted(blocker.process(), e.reason()));
      }
    }
  }

  private ReconcileException explained(DatabaseException error) {
    String who = last.stream().map(Blocker::inWords).collect(Collectors.joining("; "));
    Diagnostic said = error.diagnostics().get(0);
    return new ReconcileException(
        List.of(
            said.withHint(
                "it waited for "
                    + who
                    + ". Run it again later"
                    + (blockers == Blockers.ENDED ? "" : ", or with --kill-blockers"))),
        error);
  }

  @Override
  public void close() {
    if (eyes == null) {
      return;
    }
    eyes.shutdownNow();
    try {
      if (eyes.awaitTermination(LOOK.toMillis(), TimeUnit.MILLISECONDS) && session != null) {
        session.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (DatabaseException e) {
      // The connection is gone already.
    }
  }
}
