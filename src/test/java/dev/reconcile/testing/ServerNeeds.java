package dev.reconcile.testing;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * What a test needs of the server, one need a line: {@code >= 15}, a major version, or {@code
 * extension vector}.
 */
public final class ServerNeeds {

  private static final String AT_LEAST = ">= ";
  private static final String EXTENSION = "extension ";

  private ServerNeeds() {}

  /** Skips the test when the server has not what the file says; no file, no needs. */
  public static void assume(TestServer server, Path file) throws IOException, SQLException {
    if (Files.exists(file)) {
      for (String need : Files.readAllLines(file)) {
        assume(server, need);
      }
    }
  }

  private static void assume(TestServer server, String need) throws SQLException {
    if (need.startsWith(AT_LEAST)) {
      assumeMajor(server, Integer.parseInt(need.substring(AT_LEAST.length())));
    } else if (need.startsWith(EXTENSION)) {
      String extension = need.substring(EXTENSION.length());
      assumeThat(server.offers(extension)).as("the server has " + extension).isTrue();
    } else {
      throw new IllegalArgumentException("neither a version nor an extension: " + need);
    }
  }

  /** Skips the test on an older server. */
  public static void assumeMajor(TestServer server, int oldest) throws SQLException {
    assumeThat(server.major()).as("PostgreSQL's major version").isGreaterThanOrEqualTo(oldest);
  }
}
