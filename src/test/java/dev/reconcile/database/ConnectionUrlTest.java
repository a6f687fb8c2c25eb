package dev.reconcile.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reconcile.diagnostic.ReconcileException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a database is, said in the ways of libpq. */
class ConnectionUrlTest {

  @TempDir Path folder;

  @Test
  void theUrlComesBeforeTheServiceAndThatBeforeTheEnvironment() throws Exception {
    Path services = folder.resolve("services");
    Files.writeString(
        services,
        """
        # ours
        [test]
        host=nowhere
        [prod]
        host = db1
        port=5433
        dbname=shop
        user=deployer
        sslmode=verify-full
        """);
    ConnectionUrl url =
        ConnectionUrl.parse(
            "postgresql://db2/?service=prod",
            Map.of("PGSERVICEFILE", services.toString(), "PGUSER", "me", "PGPASSWORD", "100%41"));
    assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://db2:5433/shop");
    Properties properties = url.properties();
    assertThat(properties)
        .containsEntry("user", "deployer")
        .containsEntry("sslmode", "verify-full")
        .containsEntry("password", "100%41");
    Map<String, String> environment =
        Map.of("PGSERVICEFILE", services.toString(), "PGSERVICE", "production");
    assertThatThrownBy(() -> ConnectionUrl.parse("postgresql://", environment))
        .hasMessageContaining("there is no service production");
  }

  @Test
  void aPasswordFileThatIsNamedIsRead() throws Exception {
    Path file = folder.resolve("passwords");
    Files.writeString(
        file, "db1:5432:*:me:wrong\n# db1:*:*:me:out\ndb1:5433:*:me:a\\:b\\\\c\n*:*:*:*:any\n");
    String parameters = "/shop?passfile=" + file;
    assertThat(password("postgresql://me@db1:5433,db2" + parameters)).isEqualTo("a:b\\c");
    assertThat(password("postgresql://you@db2" + parameters)).isEqualTo("any");
    assertThat(password("postgresql://me:own@db1" + parameters)).isEqualTo("own");
  }

  private static String password(String url) {
    return ConnectionUrl.parse(url, Map.of()).properties().getProperty("password");
  }

  /** Each has a password in a place where it is read as something else. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://me:s3/cret@db1:5433/shop",
        "postgresql://me:1234/s3cret@db1:5433/shop",
        "postgresql://me:s3@cret@db1/shop",
        "postgresql://me:s3%cret@db1/shop",
        "postgresql://db1:s3cret/shop",
      })
  void whatIsNotUnderstoodIsNotRepeated(String url) {
    assertThatThrownBy(() -> ConnectionUrl.parse(url, Map.of()))
        .isInstanceOf(ReconcileException.class)
        .hasMessageContaining("[bad-url]")
        .hasMessageNotContaining("s3")
        .hasMessageNotContaining("cret");
  }

  @Test
  void parametersThatNobodyKnowsAreRefused() {
    assertThatThrownBy(() -> ConnectionUrl.parse("postgresql://db1/?sslmod=verify-full", Map.of()))
        .hasMessageContaining("no connection parameter sslmod", "did you mean sslmode?");
    assertThatThrownBy(() -> ConnectionUrl.parse("postgresql://db1/?sslcrl=a.crl", Map.of()))
        .hasMessageContaining("sslcrl is not for Java's driver");
    assertThat(
            ConnectionUrl.parse("postgresql://db1/?ssl=true&keepalives=1", Map.of()).properties())
        .containsEntry("sslmode", "require");
  }

  @Test
  void passwordsThatWhoListsProcessesSees() {
    for (String seen :
        List.of(
            "postgresql://me:secret@db1/shop",
            "--url=postgres://me:secret@db1/shop?sslmode=require",
            "postgresql://db1/shop?user=me&password=secret",
            "jdbc:postgresql://db1/shop?password=secret")) {
      assertThat(ConnectionUrl.showsPassword(seen)).as(seen).isTrue();
    }
    for (String unseen :
        List.of("postgresql://me@db1:5432/shop", "postgresql://db1:5432/a@b", "--dir=a:b@c")) {
      assertThat(ConnectionUrl.showsPassword(unseen)).as(unseen).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"db_1", "db-1.example.org", "[::1]", "127.0.0.1", "[fe80::1%25eth0]"})
  void hostsOfAllSorts(String host) {
    assertThat(ConnectionUrl.parse("postgresql://" + host + ":5433/shop", Map.of()).describe())
        .endsWith(":5433/shop");
  }
}
