package dev.reconcile.database.embedded;

import dev.reconcile.database.embedded.EmbeddedServer.Settings;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * The main class of a command that starts a server, says where it is, and goes on until it is
 * killed.
 */
final class Holder {

  private Holder() {}

  public static void main(String[] arguments) throws InterruptedException {
    EmbeddedServer server = EmbeddedServer.start(Settings.of(17, List.of(), System.err::println));
    System.out.println(server.url("postgres"));
    new CountDownLatch(1).await();
    server.close();
  }
}
