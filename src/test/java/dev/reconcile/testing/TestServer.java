package dev.reconcile.testing;

import dev.reconcile.database.embedded.EmbeddedServer;
import dev.reconcile.database.embedded.EmbeddedServer.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The PostgreSQL server of this test run: the one that the environment variable RECONCILE_TEST_URL
 * names (a superuser's URL); with RECONCILE_TEST_SERVER=docker one in a container; or else an
 * embedded one. The latter two are of the major version that {@code -Dpostgresql.major} names and
 * end with the JVM.
 */
public final class TestServer implements AutoCloseable {

  /** The one that the tool brings with it. */
  private static final int BUNDLED = 17;

  /** The Debian packages that pgvector can be compiled with. */
  private static final Set<Integer> WITH_VECTOR = Set.of(15, 17);

  private static final Path ARCHIVES = Path.of("target/postgresql");

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
  private final Runnable end;

  private TestServer(UnaryOperator<String> urls, Runnable end) {
    this.urls = urls;
    this.end = end;
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
      return new TestServer(database -> withDatabase(given, database), () -> {});
    }
    int major = Integer.getInteger("postgresql.major", BUNDLED);
    return "docker".equals(System.getenv("RECONCILE_TEST_SERVER"))
        ? inContainer(major)
        : embedded(major);
  }

  /** Another server, which ends when it is closed. */
  public static TestServer embedded(int major) {
    Path archive = major == BUNDLED ? null : ARCHIVES.resolve(major + ".jar").toAbsolutePath();
    List<String> extensions = WITH_VECTOR.contains(major) ? List.of("vector") : List.of();
    EmbeddedServer server =
        EmbeddedServer.start(new Settings(major, archive, extensions, System.err::println));
    new LabelProvider(major).install(new TestDatabase(server.url("postgres")));
    return new TestServer(server::url, server::close);
  }

  /**
   * A server that somebody else started.
   *
   * @param urls of its databases
   */
  public static TestServer of(UnaryOperator<String> urls) {
    return new TestServer(urls, () -> {});
  }

  private static TestServer inContainer(int major) {
    PostgreSQLContainer container =
        new PostgreSQLContainer(
            DockerImageName.parse("pgvector/pgvector:pg" + major)
                .asCompatibleSubstituteFor("postgres"));
    container.start();
    String server =
        "postgresql://%s:%s@%s:%d/"
            .formatted(
                container.getUsername(),
                container.getPassword(),
                container.getHost(),
                container.getFirstMappedPort());
    return new TestServer(database -> server + database, container::stop);
  }

  private static String withDatabase(String url, String database) {
    return URI.create(url).resolve("/" + database).toString();
  }

  /** The URL of a database. */
  public String url(String database) {
    return urls.apply(database);
  }

  /** A new, empty database; its URL. */
  public String createDatabase() throws SQLException {
    return createDatabaseLike("template0");
  }

  /** A copy of a database that nobody is connected to; its URL. */
  public String copyOf(String url) throws SQLException {
    // Files are copied as they are, so a crash leaves little to recover; 14 does so anyway.
    return createDatabaseLike(name(url) + (major() < 15 ? "" : " strategy file_copy"));
  }

  private String createDatabaseLike(String template) throws SQLException {
    String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
    administration().execute("create database " + name + " template " + template);
    return urls.apply(name);
  }

  private static String name(String url) {
    return URI.create(url).getPath().substring(1);
  }

  /** Drops a database that was created here, whoever is still connected to it. */
  public void drop(String url) throws SQLException {
    String name = name(url);
    if (!administration().value(SUBSCRIPTIONS.formatted(name)).equals("0")) {
      new TestDatabase(url).execute(WITHOUT_SUBSCRIPTIONS);
    }
    administration().execute("drop database if exists " + name + " with (force)");
  }

  /** As in 17. */
  public int major() throws SQLException {
    return Integer.parseInt(administration().value("show server_version_num")) / 10_000;
  }

  /** Whether the server could create that extension. */
  public boolean offers(String extension) throws SQLException {
    String found =
        "select count(*) from pg_available_extensions where name = '%s'".formatted(extension);
    return !administration().value(found).equals("0");
  }

  /** Whether objects can have security labels: for the provider {@code guard}. */
  public boolean takesLabels() throws SQLException {
    return LabelProvider.isIn(administration());
  }

  @Override
  public void close() {
    end.run();
  }

  private TestDatabase administration() {
    return new TestDatabase(urls.apply("postgres"));
  }
}
