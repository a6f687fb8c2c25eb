package dev.reconcile.database;

import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.ReconcileException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The server refused something, or could not be reached. */
public final class DatabaseException extends ReconcileException {

  private static final long serialVersionUID = 1L;

  /** The lock was not granted within {@code lock_timeout}. */
  public static final String LOCK_NOT_AVAILABLE = "55P03";

  private static final String READ_ONLY_TRANSACTION = "25006";

  private static final String QUERY_CANCELED = "57014";

  /** The server chose this session to end a deadlock. */
  public static final String DEADLOCK_DETECTED = "40P01";

  private static final String DISK_FULL = "53100";

  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  /** Codes that say that something named is not there. */
  private static final Set<String> UNDEFINED =
      Set.of(
          "3F000", // invalid_schema_name
          "42703", // undefined_column
          "42704", // undefined_object
          "42883", // undefined_function
          "42P01"); // undefined_table

  private final String sqlState;
  private final String reason;

  private DatabaseException(
      Diagnostic diagnostic, String sqlState, String reason, SQLException cause) {
    super(List.of(diagnostic), cause);
    this.sqlState = sqlState;
    this.reason = reason;
  }

  /**
   * What the server said, and what was being done when it said so.
   *
   * @param doing as in "reading tables", "step 3: ALTER TABLE ..."
   */
  static DatabaseException of(SQLException error, String doing) {
    String state = error.getSQLState() == null ? "" : error.getSQLState();
    ServerErrorMessage server =
        error instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
    String message = server == null ? firstLine(error.getMessage()) : server.getMessage();
    String detail =
        server == null || server.getDetail() == null ? "" : " (" + server.getDetail() + ")";
    String hint = server == null ? null : server.getHint();
    return new DatabaseException(
        new Diagnostic(
            "sql-" + state,
            null,
            doing + ": " + message + detail,
            hint == null ? advice(state) : hint),
        state,
        message + detail,
        error);
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "unknown error" : message.lines().findFirst().orElse(message);
  }

  private static @Nullable String advice(String state) {
    return switch (state) {
      case INSUFFICIENT_PRIVILEGE ->
          "the role lacks a privilege; connect as the owner or ask for the GRANT";
      case READ_ONLY_TRANSACTION ->
          "this is a replica, or the role's transactions only read; connect to the primary as a role"
              + " that writes (target_session_attrs=read-write finds the primary among hosts)";
      case QUERY_CANCELED ->
          "somebody ended the statement, or it took longer than policy.timeouts allows";
      case DISK_FULL -> "make room on the server, then run it again: it goes on where it was";
      case LOCK_NOT_AVAILABLE -> "another session holds a conflicting lock; run it again later";
      default -> null;
    };
  }

  /** What the server said. */
  public String reason() {
    return reason;
  }

  /** PostgreSQL's five-character error code (PostgreSQL documentation, appendix A). */
  public String sqlState() {
    return sqlState;
  }

  /** Whether the statement took longer than it was given. */
  public boolean isTimeout() {
    return sqlState.equals(QUERY_CANCELED);
  }

  /** Whether the statement names something that is not there. */
  public boolean isAboutUndefinedName() {
    return UNDEFINED.contains(sqlState);
  }

  /** Whether the role lacks a privilege. */
  public boolean isAboutPrivileges() {
    return sqlState.equals(INSUFFICIENT_PRIVILEGE);
  }

  /** Whether trying again may succeed: a lock was not granted in time, or a deadlock was ended. */
  public boolean mayPass() {
    return sqlState.equals(LOCK_NOT_AVAILABLE) || sqlState.equals(DEADLOCK_DETECTED);
  }
}
