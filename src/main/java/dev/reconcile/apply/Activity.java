package dev.reconcile.apply;

import dev.reconcile.database.Session;
import dev.reconcile.sql.SqlResource;
import java.time.Duration;
import java.util.List;

/**
 * What the tool did in a database, and what it is doing there.
 *
 * @param runs the latest first
 * @param underWay sessions that hold the lock of a run, with those who keep them waiting
 * @param conversions what is carried over in batches and not yet done
 * @param refills columns that somebody else fills
 */
public record Activity(
    List<PastRun> runs, List<Worker> underWay, List<Conversion> conversions, List<Refill> refills) {

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
   * A session that works for a run.
   *
   * @param process its id on the server
   * @param who its user, application, address and state
   * @param since when it is there, or its transaction; in UTC
   * @param doing its statement, as far as this role may see it
   * @param progress how far that is, where PostgreSQL tells it; else empty
   * @param waitsFor who blocks it, in words
   */
  public record Worker(
      long process,
      String who,
      String since,
      String doing,
      String progress,
      List<String> waitsFor) {

    /** Takes a copy. */
    public Worker {
      waitsFor = List.copyOf(waitsFor);
    }
  }

  /**
   * What is carried over in batches.
   *
   * @param state what is wanted of it: running, paused or aborted
   * @param rate how many rows a second it has been since it began
   * @param percent of the blocks of its tables that the current pass has gone through
   * @param left about how long it takes yet; empty when nothing tells
   */
  public record Conversion(
      String project,
      String object,
      String state,
      long pass,
      long rows,
      long rate,
      long percent,
      String left) {}

  /**
   * A column that somebody else fills.
   *
   * @param left how many rows lack a value
   * @param rows how many are to have one
   * @param unknown why they could not be counted; empty where they were
   */
  public record Refill(String project, String object, long left, long rows, String unknown) {}

  /** Nothing at all, as where there is no journal. */
  public static final Activity NONE = new Activity(List.of(), List.of(), List.of(), List.of());

  /** Takes copies. */
  public Activity {
    conversions = List.copyOf(conversions);
    refills = List.copyOf(refills);
    runs = List.copyOf(runs);
    underWay = List.copyOf(underWay);
  }

  /** Looks at a database that has a journal. */
  public static Activity in(Session session) {
    return new Activity(
        runs(session), workers(session), conversions(session), RefillJournal.underWay(session));
  }

  private static List<PastRun> runs(Session session) {
    return session.query(
        SqlResource.beside(Activity.class, "Runs"),
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
        SqlResource.beside(Activity.class, "Conversions"),
        row ->
            new Conversion(
                row.text("project"),
                row.text("object"),
                row.text("state"),
                row.number("pass"),
                row.number("rows"),
                row.number("rate"),
                row.number("percent"),
                row.text("remaining")));
  }

  private static List<Worker> workers(Session session) {
    return session.query(
        SqlResource.beside(Activity.class, "Workers"),
        row ->
            new Worker(
                row.number("process"),
                row.text("who"),
                row.text("since"),
                row.text("doing"),
                row.text("progress"),
                waitsFor(session, (int) row.number("process"))));
  }

  private static List<String> waitsFor(Session session, int process) {
    return Blocker.of(session, process, Duration.ZERO).stream().map(Blocker::inWords).toList();
  }
}
