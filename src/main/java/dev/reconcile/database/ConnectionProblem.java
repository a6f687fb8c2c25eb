package dev.reconcile.database;

import dev.reconcile.diagnostic.ReconcileException;
import java.sql.SQLException;

/** Says in a user's words why a connection failed. */
final class ConnectionProblem {

  private ConnectionProblem() {}

  static ReconcileException explain(SQLException error, ConnectionUrl url) {
    String state = error.getSQLState() == null ? "" : error.getSQLState();
    return switch (state) {
      case "28P01", "28000" ->
          problem("login-refused", url, error, "check the user, the password and pg_hba.conf");
      case "3D000" ->
          problem("no-such-database", url, error, "create the database first, or check its name");
      case "08001", "08004", "08006" ->
          problem("unreachable", url, error, "check host and port, and that the server is running");
      case "53300" ->
          problem("too-many-connections", url, error, "try again, or raise max_connections");
      default -> problem("cannot-connect", url, error, "check the connection URL");
    };
  }

  private static ReconcileException problem(
      String code, ConnectionUrl url, SQLException error, String hint) {
    String said =
        error.getMessage() == null ? "" : error.getMessage().lines().findFirst().orElse("");
    return ReconcileException.of(code, "cannot connect to " + url + ": " + said, hint);
  }
}
