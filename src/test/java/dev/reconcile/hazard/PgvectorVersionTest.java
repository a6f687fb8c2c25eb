package dev.reconcile.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.TestServer;
import dev.reconcile.testing.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What a plan says of an hnsw index depends on the version of pgvector, which a test cannot have.
 */
class PgvectorVersionTest {

  @Test
  void warnsOfVersionsThatSpoilIndexes() throws Exception {
    TestServer server = TestServer.instance();
    TestDatabase database = new TestDatabase(server.createDatabase());
    try {
      String available = "select count(*) from pg_available_extensions where name = 'vector'";
      assumeThat(database.value(available)).isEqualTo("1");
      database.execute("create extension vector; create table t (e vector(3))");
      assertThat(plan(database, "0.5.1")).contains("pgvector 0.5.1: before 0.8.3, VACUUM can");
      assertThat(plan(database, "0.8.1")).contains("before 0.8.2 a parallel build overflows");
      assertThat(plan(database, "0.8.2")).contains("VACUUM").doesNotContain("parallel build");
      assertThat(plan(database, "0.8.3")).doesNotContain("pgvector-version");
      assertThat(plan(database, "0.10.0")).doesNotContain("pgvector-version");
    } finally {
      server.drop(database.url());
    }
  }

  private static String plan(TestDatabase database, String version) throws Exception {
    database.execute(
        "update pg_extension set extversion = '" + version + "' where extname = 'vector'");
    Path project =
        Tool.project(
            Files.createTempDirectory("pgvector"),
            """
            extensions: {vector: {}}
            tables:
              t:
                columns: {e: vector(3)}
                indexes: {t_e: {method: hnsw, columns: [e vector_l2_ops]}}
            """);
    return Tool.on(database.url(), project, "plan").out();
  }
}
