package dev.reconcile.testing;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * What a test needs of the server, one need a line: {@code >= 15}, a major version, or {@code
 * extension vector}, or {@code security labels}.
 */
public final class ServerNeeds {

  private static final String AT_LEAST = ">= ";
  private static final String LABELS = "security labels";
  private static final String EXTENSION = "extension ";

  private ServerNeeds() {}

  /** Skips the test when the server has not what the file says; no file, no needs. */
  public static void assume(TestServer server, Path file) throws IOException, SQLException {
    assumeThat(areMet(server, file)).as("the server has what is in " + file).isTrue();
  }

  /** Whether the server has what the file says; no file, no needs. */
  public static boolean areMet(TestServer server, Path file) throws IOException, SQLException {
    if (Files.exists(file)) {
      for (String need : Files.readAllLines(file)) {
        if (!isMet(server, need)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isMet(TestServer server, String need) throws SQLException {
    if (need.startsWith(AT_LEAST)) {
      return server.major() >= Integer.parseInt(need.substring(AT_LEAST.length()));
    }
    if (need.startsWith(EXTENSION)) {
      return server.offers(need.substring(EXTENSION.length()));
    }
    if (need.equals(LABELS)) {
      return server.takesLabels();
    }
    throw new IllegalArgumentException("no need of a server: " + need);
  }

  /** Skips the test on an older server. */
  public static void assumeMajor(TestServer server, int oldest) throws SQLException {
    assumeThat(server.major()).as("PostgreSQL's major version").isGreaterThanOrEqualTo(oldest);
  }
}
