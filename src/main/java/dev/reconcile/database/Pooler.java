package dev.reconcile.database;

import dev.reconcile.diagnostic.ReconcileException;
import java.util.Properties;

/**
 * A pooler between the tool and the server, as PgBouncer. Where it gives each transaction whichever
 * server session is free, a lock of a session is another client's a moment later, and settings of a
 * session, the search path among them, become those of strangers.
 */
final class Pooler {

  /** For a pool that has no second server session to give. */
  private static final String SECONDS_TO_WAIT = "3";

  private static final String CONNECTION_FAILURE = "08006";

  private Pooler() {}

  /**
   * Lets pass what has a server session of its own: no pooler, or one that pools sessions.
   *
   * @throws ReconcileException when server sessions are shared
   */
  static void refuseSharing(Session session, ConnectionUrl url) {
    if (session.isMediated() && isShared(session, url)) {
      session.close();
      throw ReconcileException.of(
          "transaction-pooler",
          url
              + " is a pooler that gives each transaction another session of the server (pool_mode ="
              + " transaction), so that neither locks nor settings of a session hold",
          "connect to the server itself, or to a pool with pool_mode = session");
    }
  }

  /** A session of our own is nobody else's while we have it. */
  private static boolean isShared(Session session, ConnectionUrl url) {
    int before = process(session);
    Properties properties = url.properties();
    properties.setProperty("socketTimeout", SECONDS_TO_WAIT);
    try (Session other = Session.connect(url, properties)) {
      int others = other.inTransaction(Session.Mode.SNAPSHOT, () -> process(other));
      return others == before || process(session) != before;
    } catch (DatabaseException e) {
      // No transaction is allowed where even statements are pooled; a full pool just lets us wait.
      return !e.sqlState().equals(CONNECTION_FAILURE);
    } catch (ReconcileException e) {
      return false; // there is no second connection to be had
    }
  }

  private static int process(Session session) {
    return session
        .query("select pg_catalog.pg_backend_pid() as process", row -> (int) row.number("process"))
        .get(0);
  }
}
