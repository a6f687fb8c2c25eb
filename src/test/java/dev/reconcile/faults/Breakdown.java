package dev.reconcile.faults;

import java.util.ArrayList;
import java.util.List;

/**
 * A plot in which the session that holds the lock of a run meets its fate at one request. What only
 * reads the catalog is not counted.
 */
final class Breakdown implements Relay.Plot {

  private static final String LOCK = "pg_try_advisory_lock";
  private static final String SNAPSHOT = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

  private final int point;
  private final Relay.Fate fate;
  private final Runnable strike;
  private final List<String> requests = new ArrayList<>();
  private int connection;
  private boolean reading;

  private Breakdown(int point, Relay.Fate fate, Runnable strike) {
    this.point = point;
    this.fate = fate;
    this.strike = strike;
  }

  /** Nothing happens; for the list of requests. */
  static Breakdown none() {
    return new Breakdown(0, Relay.Fate.PASSES, () -> {});
  }

  /**
   * At one request, something happens.
   *
   * @param point the how manieth, from 1
   */
  static Breakdown at(int point, Relay.Fate fate, Runnable strike) {
    return new Breakdown(point, fate, strike);
  }

  @Override
  public synchronized Relay.Fate fateOf(Relay.Request request) {
    String text = request.text();
    if (text.contains(LOCK)) {
      connection = request.connection();
      return Relay.Fate.PASSES;
    }
    if (request.connection() != connection) {
      return Relay.Fate.PASSES;
    }
    boolean read = reading;
    reading = text.equals(SNAPSHOT) || (reading && !text.equals("COMMIT"));
    if (read || reading) {
      return Relay.Fate.PASSES;
    }
    requests.add(text);
    return requests.size() == point ? fate : Relay.Fate.PASSES;
  }

  @Override
  public void strike() {
    strike.run();
  }

  /** What the session asked for, as far as it got. */
  synchronized List<String> requests() {
    return List.copyOf(requests);
  }
}
