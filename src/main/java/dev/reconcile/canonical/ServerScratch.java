package dev.reconcile.canonical;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.database.ConnectionUrl;
import dev.reconcile.database.Session;
import dev.reconcile.sql.Sql;
import java.util.List;

/** Makes a database for the moment on a server where the role may create one. */
public final class ServerScratch {

  private static final String MAINTENANCE_DATABASE = "postgres";

  private ServerScratch() {}

  /**
   * A new database on the server that the URL leads to, dropped when it is closed. Its name says
   * what it is and whose, process and thread: should this process be killed, whoever finds the
   * database can drop it.
   */
  public static ScratchDatabase open(
      ConnectionUrl server, List<String> searchPath, ScratchSource.Use use) {
    String name =
        "reconcile_%s_%d_%d"
            .formatted(use.word(), ProcessHandle.current().pid(), Thread.currentThread().getId());
    ConnectionUrl maintenance = server.withDatabase(MAINTENANCE_DATABASE);
    try (Session session = Session.open(maintenance, searchPath)) {
      Sql drop = sql("DROP DATABASE IF EXISTS").identifier(name).keyword("WITH (FORCE)").done();
      session.execute(drop, "dropping a scratch database left over");
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
