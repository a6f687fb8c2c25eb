package dev.reconcile.database;

import dev.failsafe.RetryPolicy;
import dev.reconcile.diagnostic.ReconcileException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLException;

/** Says in a user's words why a connection failed. */
final class ConnectionProblem {

  private static final Set<String> PASSING = Set.of("unreachable", "not-ready");
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private ConnectionProblem() {}

  /** Tries again for so long, while a server is not there yet. */
  static RetryPolicy<Object> patience(Duration duration) {
    Duration half = duration.dividedBy(2);
    return RetryPolicy.builder()
        .handleIf(ConnectionProblem::mayPass)
        .withBackoff(half.compareTo(FIRST_PAUSE) < 0 ? half : FIRST_PAUSE, LONGEST_PAUSE)
        .withMaxRetries(-1)
        .withMaxDuration(duration)
        .build();
  }

  private static boolean mayPass(Throwable problem) {
    return problem instanceof ReconcileException known
        && known.diagnostics().stream().allMatch(d -> PASSING.contains(d.code()));
  }

  static ReconcileException explain(SQLException error, ConnectionUrl url) {
    if (isAboutCertificates(error)) {
      return problem(
          "tls-refused",
          url,
          error,
          "sslrootcert=FILE names who may have signed the server's certificate (system: whom Java"
              + " trusts), and verify-full wants the host's own name in it; a key of a client is"
              + " PKCS #8: openssl pkcs8 -topk8 -nocrypt -in client.key -out client.pk8");
    }
    String state = error.getSQLState() == null ? "" : error.getSQLState();
    return switch (state) {
      case "28P01", "28000" ->
          problem("login-refused", url, error, "check the user, the password and pg_hba.conf");
      case "3D000" ->
          problem("no-such-database", url, error, "create the database first, or check its name");
      case "08001", "08004", "08006" ->
          problem(
              "unreachable",
              url,
              error,
              "check host and port, and that the server is running; --wait-for-server 1min waits for it");
      case "57P03" ->
          problem(
              "not-ready",
              url,
              error,
              "wait until the server takes connections: --wait-for-server 1min");
      case "53100" ->
          problem("disk-full", url, error, "make room on the server, then run it again");
      case "53300" ->
          problem("too-many-connections", url, error, "try again, or raise max_connections");
      default -> problem("cannot-connect", url, error, "check the connection URL");
    };
  }

  private static boolean isAboutCertificates(SQLException error) {
    String said = String.valueOf(error.getMessage());
    return error.getCause() instanceof SSLException
        || said.contains("SSL root certificate")
        || said.contains("SSL key")
        || said.contains("SSL certificate")
        || said.contains("hostnameverifier");
  }

  private static ReconcileException problem(
      String code, ConnectionUrl url, SQLException error, String hint) {
    String said =
        error.getMessage() == null ? "" : error.getMessage().lines().findFirst().orElse("");
    return ReconcileException.of(code, "cannot connect to " + url + ": " + said, hint);
  }
}
