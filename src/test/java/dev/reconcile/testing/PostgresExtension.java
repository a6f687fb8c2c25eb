package dev.reconcile.testing;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a {@link TestDatabase} for each parameter of that type, and drops it after the test.
 */
public final class PostgresExtension implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(PostgresExtension.class);

  /** Closed, that is dropped, by JUnit when the test is over. */
  private record Lease(TestDatabase database) implements AutoCloseable {
    @Override
    public void close() throws SQLException {
      TestServer.instance().drop(database.url());
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == TestDatabase.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    try {
      TestDatabase database = new TestDatabase(TestServer.instance().createDatabase());
      test.getStore(NAMESPACE).put(database, new Lease(database));
      return database;
    } catch (SQLException problem) {
      throw new ParameterResolutionException("no database for the test", problem);
    }
  }
}
