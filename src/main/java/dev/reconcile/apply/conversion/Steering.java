package dev.reconcile.apply.conversion;

import dev.reconcile.apply.Journal;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.sql.SqlResource;
import java.util.List;

/** What somebody at another terminal wants of conversions that are under way. */
public final class Steering {

  /** What may be wanted; those at work look several times a second. */
  public enum Wish {
    /** It goes on. */
    RUNNING,
    /** It stands still until it is wanted to go on. */
    PAUSED,
    /** It ends, and what is there of it goes. */
    ABORTED
  }

  private Steering() {}

  /**
   * Says what is wanted.
   *
   * @param project whose conversions are meant; empty for those of all
   * @return which conversions there are, each with its project
   */
  public static List<String> steer(Session session, String project, Wish wish) {
    if (!Journal.exists(session)) {
      return List.of();
    }
    return session.query(
        SqlResource.beside(Steering.class), row -> row.text("conversion"), wish.name(), project);
  }

  /** The same where there has to be one. */
  public static List<String> steerAny(Session session, Wish wish) {
    List<String> known = steer(session, "", wish);
    if (known.isEmpty()) {
      throw ReconcileException.of(
          "nothing-under-way",
          "nothing is being converted in batches in " + session.description(),
          "reconcile status says what is under way");
    }
    return known;
  }
}
