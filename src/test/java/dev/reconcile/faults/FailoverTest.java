package dev.reconcile.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.TestServer;
import dev.reconcile.testing.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The primary goes down at some moment of a run, and its standby takes over. The next run, by the
 * same URL of both, finishes the work, whatever of the first one had not arrived there. {@code
 * -Dfailovers=20} does so often, {@code -Dfailovers.seed=7} at other moments.
 */
class FailoverTest {

  private static final String LIVE =
      """
      create table item (id int primary key, price int, slug text);
      insert into item select i, i, null from generate_series(1, 8000) i;
      analyze;
      """;

  private static final String PROJECT =
      """
      version: 1
      policy: {online: {rows: 1}, batch: {target: 5ms, pause: 4ms}}
      """;

  /** A rule that would show if a row were converted twice. */
  private static final String DESIRED =
      """
      tables:
        item:
          columns:
            id: int
            price: {type: bigint, convert: [{from: int, using: price * 2}]}
            slug: text
          primary_key: [id]
          indexes: {item_price: [price]}
          backfills: {slugs: {set: "slug = 'item ' || id", where: slug is null}}
        more: {columns: {id: int}}
      """;

  private static final String STEPS =
      """
      select xpath('/row/n/text()', query_to_xml('select count(*) as n from reconcile.step', false, true, ''))
      where to_regclass('reconcile.step') is not null
      """;

  @TempDir Path folder;

  @Test
  void theNextRunFinishesTheWorkOnTheNewPrimary() throws Exception {
    Path project = Tool.project(folder, DESIRED);
    Files.writeString(project.resolve("reconcile.yaml"), PROJECT);
    Random random = new Random(Long.getLong("failovers.seed", 20_261_121L));
    OwnServer primary = OwnServer.start();
    try {
      for (int i = 0; i < Integer.getInteger("failovers", 1); i++) {
        primary = failedOver(primary, project, random.nextInt(1_500));
      }
    } finally {
      primary.close();
    }
  }

  private static OwnServer failedOver(OwnServer primary, Path project, int moment)
      throws Exception {
    String name = name(TestServer.of(primary::url).createDatabase());
    new TestDatabase(primary.url(name)).execute(LIVE);
    OwnServer standby = primary.standby();
    String url =
        "postgresql://postgres@%s,%s/%s?target_session_attrs=primary"
            .formatted(standby.address(), primary.address(), name);
    CompletableFuture<Tool> first = CompletableFuture.supplyAsync(() -> apply(url, project));
    TestDatabase database = new TestDatabase(primary.url(name));
    await()
        .atMost(Duration.ofMinutes(1))
        .ignoreExceptions()
        .until(() -> first.isDone() || !database.value(STEPS).isEmpty());
    await().pollDelay(Duration.ofMillis(moment)).until(() -> true);
    primary.stop();
    new TestDatabase(standby.url("postgres")).value("select pg_promote()");
    Tool broken = first.get(2, TimeUnit.MINUTES);
    assertThat(broken.exitCode()).as(broken.toString()).isIn(0, 1);
    assertThat(broken.err()).doesNotContain("    at ", "fault of reconcile");
    Tool next = apply(url, project);
    assertThat(next.exitCode()).as(next.toString()).isZero();
    assertThat(next.out()).contains("In sync: 0 changes, 0 held back");
    assertThat(
            new TestDatabase(standby.url(name))
                .value("select count(*) from item where price = 2 * id and slug = 'item ' || id"))
        .isEqualTo("8000");
    primary.close();
    return standby;
  }

  private static Tool apply(String url, Path project) {
    return Tool.run(
        "apply",
        "--yes",
        "--dir",
        project.toString(),
        "--url",
        url,
        "--scratch-url",
        TestServer.instance().url("postgres"));
  }

  private static String name(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }
}
