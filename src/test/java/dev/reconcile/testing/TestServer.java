package dev.reconcile.testing;

import dev.reconcile.database.embedded.EmbeddedServer;
import dev.reconcile.database.embedded.EmbeddedServer.Settings;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The PostgreSQL server of this test run: the one that the environment variable RECONCILE_TEST_URL
 * names (a superuser's URL); with RECONCILE_TEST_SERVER=docker one in a container; or else an
 * embedded one. The latter two end with the JVM.
 */
public final class TestServer {

  private static final int MAJOR_VERSION = 17;

  private static final String SUBSCRIPTIONS =
      """
      select count(*)
      from pg_subscription s
      join pg_database d on d.oid = s.subdbid
      where d.datname = '%s'
      """;

  /** PostgreSQL drops no database that has a subscription. */
  private static final String WITHOUT_SUBSCRIPTIONS =
      """
      do $$
      declare
        name text;
      begin
        for name in
          select s.subname
          from pg_subscription s
          join pg_database d on d.oid = s.subdbid
          where d.datname = current_database()
        loop
          execute format('alter subscription %I disable', name);
          execute format('alter subscription %I set (slot_name = none)', name);
          execute format('drop subscription %I', name);
        end loop;
      end
      $$
      """;

  private final UnaryOperator<String> urls;

  private TestServer(UnaryOperator<String> urls) {
    this.urls = urls;
  }

  /** Started by whoever asks first. */
  private static final class Holder {
    static final TestServer INSTANCE = start();
  }

  /** The one server. */
  public static TestServer instance() {
    return Holder.INSTANCE;
  }

  private static TestServer start() {
    String given = System.getenv("RECONCILE_TEST_URL");
    if (given != null && !given.isEmpty()) {
      return new TestServer(database -> withDatabase(given, database));
    }
    if ("docker".equals(System.getenv("RECONCILE_TEST_SERVER"))) {
      return inContainer();
    }
    Settings settings = Settings.of(MAJOR_VERSION, List.of("vector"), System.err::println);
    return new TestServer(EmbeddedServer.start(settings)::url);
  }

  private static TestServer inContainer() {
    PostgreSQLContainer container =
        new PostgreSQLContainer(
            DockerImageName.parse("pgvector/pgvector:pg17").asCompatibleSubstituteFor("postgres"));
    container.start();
    String server =
        "postgresql://%s:%s@%s:%d/"
            .formatted(
                container.getUsername(),
                container.getPassword(),
                container.getHost(),
                container.getFirstMappedPort());
    return new TestServer(database -> server + database);
  }

  private static String withDatabase(String url, String database) {
    return URI.create(url).resolve("/" + database).toString();
  }

  /** A new, empty database; its URL. */
  public String createDatabase() throws SQLException {
    String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
    administration().execute("create database " + name + " template template0");
    return urls.apply(name);
  }

  /** Drops a database that was created here, whoever is still connected to it. */
  public void drop(String url) throws SQLException {
    String name = URI.create(url).getPath().substring(1);
    if (!administration().value(SUBSCRIPTIONS.formatted(name)).equals("0")) {
      new TestDatabase(url).execute(WITHOUT_SUBSCRIPTIONS);
    }
    administration().execute("drop database if exists " + name + " with (force)");
  }

  private TestDatabase administration() {
    return new TestDatabase(urls.apply("postgres"));
  }
}
