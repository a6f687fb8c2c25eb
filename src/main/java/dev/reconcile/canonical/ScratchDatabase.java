package dev.reconcile.canonical;

import dev.reconcile.database.ConnectionUrl;
import dev.reconcile.database.Session;

/**
 * An empty database to build in, gone when it is closed.
 *
 * @param session connected to it
 * @param url leads to it
 * @param cleanUp what makes it go away
 */
public record ScratchDatabase(Session session, ConnectionUrl url, Runnable cleanUp)
    implements AutoCloseable {

  @Override
  public void close() {
    session.close();
    cleanUp.run();
  }
}
