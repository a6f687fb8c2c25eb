package dev.reconcile.canonical;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.database.ConnectionUrl;
import dev.reconcile.database.Session;
import java.util.List;
import java.util.UUID;

/** Makes a database for the moment on a server where the role may create one. */
public final class ServerScratch {

  private static final String MAINTENANCE_DATABASE = "postgres";

  private ServerScratch() {}

  /**
   * A new database on the server that the URL leads to, dropped when it is closed. Its name says
   * what it is, and is its own wherever others make theirs on the same server: should this process
   * be killed, whoever finds the database can drop it.
   */
  public static ScratchDatabase open(
      ConnectionUrl server, List<String> searchPath, ScratchSource.Use use) {
    String name =
        "reconcile_%s_%s".formatted(use.word(), UUID.randomUUID().toString().replace('-', '_'));
    ConnectionUrl maintenance = server.withDatabase(MAINTENANCE_DATABASE);
    try (Session session = Session.open(maintenance, searchPath)) {
      session.execute(
          sql("CREATE DATABASE").identifier(name).keyword("TEMPLATE template0").done(),
          "creating a scratch database");
    }
    ConnectionUrl url = server.withDatabase(name);
    Session session = Session.open(url, searchPath);
    return new ScratchDatabase(session, url, () -> drop(maintenance, name, searchPath));
  }

  private static void drop(ConnectionUrl maintenance, String name, List<String> searchPath) {
    try (Session session = Session.open(maintenance, searchPath)) {
      session.execute(
          sql("DROP DATABASE IF EXISTS").identifier(name).keyword("WITH (FORCE)").done(),
          "dropping the scratch database");
    }
  }
}
