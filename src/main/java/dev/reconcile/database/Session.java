package dev.reconcile.database;

import dev.failsafe.Failsafe;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** One connection to one database, with its settings pinned. Not for use by several threads. */
public final class Session implements AutoCloseable {

  /** How a transaction sees the database, and whether it may write. */
  public enum Mode {
    /** One unchanging snapshot, no writes: for reading the catalog. */
    SNAPSHOT("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"),
    /** Ordinary. */
    READ_WRITE("BEGIN");

    private final String begin;

    Mode(String begin) {
      this.begin = begin;
    }
  }

  private final Connection connection;
  private final ConnectionUrl url;
  private final ServerVersion version;
  private final String user;
  private final int process;

  /** The schemas that SQL from YAML need not name. */
  private List<String> searchPath = List.of();

  private Session(Connection connection, ConnectionUrl url) {
    this.connection = connection;
    this.url = url;
    List<String[]> facts =
        query(
            "select current_setting('server_version_num') as version, current_user as role,"
                + " pg_catalog.pg_backend_pid()::text as process",
            row -> new String[] {row.text("version"), row.text("role"), row.text("process")});
    this.version = new ServerVersion(Integer.parseInt(facts.get(0)[0]));
    this.user = facts.get(0)[1];
    this.process = Integer.parseInt(facts.get(0)[2]);
  }

  /**
   * Connects and pins the settings.
   *
   * @param searchPath the schemas whose objects may be named without their schema in SQL from YAML,
   *     and are printed without it
   * @throws ReconcileException when the server can't be reached, refuses the login or is too old
   */
  public static Session open(ConnectionUrl url, List<String> searchPath) {
    return pinned(connect(url), url, searchPath);
  }

  /**
   * The same, but waits for a server that is not there yet.
   *
   * @param patience how long
   */
  public static Session open(ConnectionUrl url, List<String> searchPath, Duration patience) {
    return pinned(
        Failsafe.with(ConnectionProblem.patience(patience)).get(() -> connect(url)),
        url,
        searchPath);
  }

  private static Session pinned(Session session, ConnectionUrl url, List<String> searchPath) {
    if (!session.version.atLeast(ServerVersion.OLDEST)) {
      session.close();
      throw ReconcileException.of(
          "server-too-old",
          "the server at " + url + " is PostgreSQL " + session.version,
          "reconcile works with PostgreSQL " + ServerVersion.OLDEST + " and later");
    }
    Pooler.refuseSharing(session, url);
    session.set(PinnedSettings.of(searchPath, session.version));
    session.searchPath = searchPath;
    return session;
  }

  /** Another connection of the same kind to the same database. */
  public Session another() {
    return open(url, searchPath);
  }

  private static Session connect(ConnectionUrl url) {
    return connect(url, url.properties());
  }

  /** A session as the server gives it, with other properties than the URL's. */
  static Session connect(ConnectionUrl url, Properties properties) {
    properties.putIfAbsent("tcpKeepAlive", "true");
    properties.putIfAbsent("connectTimeout", "10");
    try {
      Connection connection = new Driver().connect(url.jdbcUrl(), properties);
      if (connection == null) {
        throw ReconcileException.of("bad-url", "the driver does not accept the URL", "check --url");
      }
      return new Session(connection, url);
    } catch (SQLException e) {
      throw ConnectionProblem.explain(e, url);
    }
  }

  /**
   * Whether somebody between here and the server speaks for it: the process that the connection was
   * told of when it began is not the one that answers.
   */
  boolean isMediated() {
    try {
      return connection.unwrap(PGConnection.class).getBackendPID() != process;
    } catch (SQLException e) {
      throw DatabaseException.of(e, "asking the driver");
    }
  }

  /** Sets run-time parameters for the rest of the session. */
  public void set(Map<String, String> settings) {
    List<Object> parameters = new ArrayList<>();
    StringBuilder sql = new StringBuilder("select ");
    settings.forEach(
        (name, value) -> {
          sql.append(parameters.isEmpty() ? "" : ", ").append("set_config(?, ?, false)");
          parameters.add(name);
          parameters.add(value);
        });
    query(sql.toString(), row -> "", parameters.toArray());
  }

  /** Runs a query and reads each row. */
  public <T> List<T> query(String sql, Function<Row, T> read, Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        List<T> rows = new ArrayList<>();
        Row row = new Row(result);
        while (result.next()) {
          rows.add(read.apply(row));
        }
        return rows;
      }
    } catch (SQLException e) {
      throw DatabaseException.of(e, "querying " + description());
    }
  }

  /**
   * Runs a query that a user wrote, in which a question mark is an operator, and gives the first
   * column of each row as a text.
   *
   * @param doing what it is for, as the beginning of an error message
   */
  public List<Optional<String>> ask(Sql query, String doing) {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet result = statement.executeQuery(query.text())) {
        List<Optional<String>> values = new ArrayList<>();
        while (result.next()) {
          values.add(Optional.ofNullable(result.getString(1)));
        }
        return values;
      }
    } catch (SQLException e) {
      throw DatabaseException.of(e, doing);
    }
  }

  /**
   * Runs a query that is finished as it is, in which a question mark is an operator, and reads each
   * row.
   *
   * @param doing what it is for, as the beginning of an error message
   */
  public <T> List<T> query(Sql query, Function<Row, T> read, String doing) {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet result = statement.executeQuery(query.text())) {
        List<T> rows = new ArrayList<>();
        Row row = new Row(result);
        while (result.next()) {
          rows.add(read.apply(row));
        }
        return rows;
      }
    } catch (SQLException e) {
      throw DatabaseException.of(e, doing);
    }
  }

  /**
   * Executes a COPY FROM STDIN.
   *
   * @param lines what is copied
   * @param doing what it is for, as the beginning of an error message
   */
  public void copy(Sql sql, CopiedLines lines, String doing) {
    try {
      CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql.text());
      try {
        CopyBuffer buffer = new CopyBuffer(copy);
        lines.writeTo(buffer);
        buffer.flush();
        copy.endCopy();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw DatabaseException.of(e, doing);
    }
  }

  /** Does a part of a transaction's work; when that fails, the transaction can go on without it. */
  public <T> T inSavepoint(Supplier<T> work) {
    execute(Sql.of("SAVEPOINT reconcile"), "setting a savepoint");
    try {
      return work.get();
    } finally {
      execute(Sql.of("ROLLBACK TO SAVEPOINT reconcile"), "returning to a savepoint");
    }
  }

  /** Runs a query written by us or loaded from a {@code .sql} file and gives its first row. */
  public <T> @Nullable T first(String sql, Function<Row, T> read, Object... parameters) {
    List<T> rows = query(sql, read, parameters);
    return rows.isEmpty() ? null : rows.get(0);
  }

  /**
   * Executes one statement.
   *
   * @param doing what it is for, as the beginning of an error message
   */
  public void execute(Sql sql, String doing) {
    try (Statement statement = connection.createStatement()) {
      // JDBC's {escapes} are no part of PostgreSQL's SQL; jsonb literals are full of braces.
      statement.setEscapeProcessing(false);
      statement.execute(sql.text());
    } catch (SQLException e) {
      throw DatabaseException.of(e, doing);
    }
  }

  /** Does the work in one transaction, which is rolled back when the work throws. */
  public <T> T inTransaction(Mode mode, Supplier<T> work) {
    execute(Sql.of(mode.begin), "beginning a transaction");
    T value;
    try {
      value = work.get();
    } catch (RuntimeException e) {
      rollBack(e);
      throw e;
    }
    execute(Sql.of("COMMIT"), "committing");
    return value;
  }

  /** Does the work in a transaction that leaves nothing behind. */
  public <T> T rolledBack(Supplier<T> work) {
    execute(Sql.of(Mode.READ_WRITE.begin), "beginning a transaction");
    T value;
    try {
      value = work.get();
    } catch (RuntimeException e) {
      rollBack(e);
      throw e;
    }
    execute(Sql.of("ROLLBACK"), "rolling back");
    return value;
  }

  private void rollBack(RuntimeException reason) {
    try {
      execute(Sql.of("ROLLBACK"), "rolling back");
    } catch (DatabaseException e) {
      // The connection is gone; the server rolls back by itself, and the reason tells more.
      reason.addSuppressed(e);
    }
  }

  /** The server's version. */
  public ServerVersion version() {
    return version;
  }

  /** The role that statements run as. */
  public String user() {
    return user;
  }

  /** The id of the process that serves it. */
  public int process() {
    return process;
  }

  /** Host, port and database, fit to be shown. */
  public String description() {
    return url.describe();
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw DatabaseException.of(e, "closing the connection");
    }
  }
}
