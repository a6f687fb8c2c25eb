package dev.reconcile.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.reconcile.report.PlanFile;
import dev.reconcile.testing.CatalogFacts;
import dev.reconcile.testing.PostgresExtension;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plan files that somebody altered, cut, filled or nested: they are refused with a reason, and
 * nothing is done. {@code -Dplans=2000} tries so many, {@code -Dplans.seed=7} others.
 */
@ExtendWith(PostgresExtension.class)
class HostilePlanFilesTest {

  private static final String LIVE =
      "create table t (id int primary key, gone text, n int); insert into t values (1, 'x', 2)";
  private static final String DESIRED =
      """
      tables:
        t:
          columns: {id: int, n: bigint, name: text}
          primary_key: [id]
          indexes: {t_name: [name]}
      """;
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "1e308",
          "99999999999999999999",
          "\"\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\\u202egnitirw\\ufeff\"",
          "[]",
          "{}",
          "[[[[1]]]]",
          "{\"sql\": \"drop table t\"}",
          "\"'; drop table t; --\"");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private Path project = Path.of("");
  private Path file = Path.of("");

  @Test
  void areRefused(TestDatabase live) throws Exception {
    live.execute(LIVE);
    project = Tool.project(folder, DESIRED);
    file = folder.resolve("plan.json");
    Tool.on(live.url(), project, "plan", "--allow", "all", "--out", file.toString());
    String plan = Files.readString(file);
    List<String> facts = CatalogFacts.readAllBut(live.url());
    for (byte[] hostile : oddOnes(plan)) {
      refused(live, hostile, "an odd one");
    }
    long seed = Long.getLong("plans.seed", 20_261_121L);
    Random random = new Random(seed);
    for (int i = 0; i < Integer.getInteger("plans", 6); i++) {
      byte[] altered = altered(plan, random);
      refused(live, altered, "seed %d, number %d".formatted(seed, i));
      proven(live, altered, "seed %d, number %d, sealed".formatted(seed, i));
    }
    assertThat(CatalogFacts.readAllBut(live.url())).isEqualTo(facts);
  }

  private static List<byte[]> oddOnes(String plan) {
    return List.of(
        new byte[0],
        new byte[] {(byte) 0xff, (byte) 0xfe, 0},
        "[".repeat(1_000_000).getBytes(UTF_8),
        (plan + plan).getBytes(UTF_8),
        plan.replaceFirst("\\{", "{\"steps\": [],").getBytes(UTF_8),
        plan.replaceFirst("\"keep\"", "\"shred\"").getBytes(UTF_8),
        plan.replaceFirst("\"format\" : 1", "\"format\" : 4294967297").getBytes(UTF_8),
        plan.replaceFirst("public.t", "x".repeat(30_000_000)).getBytes(UTF_8));
  }

  private void refused(TestDatabase live, byte[] plan, String which) throws IOException {
    Files.write(file, plan);
    Tool apply = Tool.on(live.url(), project, "apply", file.toString(), "--yes");
    assertThat(apply.exitCode()).as("%s: %s", which, shown(apply)).isEqualTo(1);
    clear(apply, which);
  }

  /** Whoever can write a file can make it look intact. */
  private void proven(TestDatabase live, byte[] plan, String which) throws IOException {
    String sealed;
    try {
      sealed = PlanFile.read("", new String(plan, UTF_8)).sealed();
    } catch (RuntimeException noPlan) {
      return;
    }
    Files.write(file, sealed.getBytes(UTF_8));
    Tool verify = Tool.on(live.url(), project, "plan", "--verify", file.toString());
    assertThat(verify.exitCode()).as("%s: %s", which, shown(verify)).isIn(0, 1, 3);
    if (verify.exitCode() != 0) {
      clear(verify, which);
    }
  }

  private static void clear(Tool tool, String which) {
    assertThat(tool.err())
        .as("%s: %s", which, shown(tool))
        .containsPattern("error: |is stale: ")
        .contains("hint: ")
        .doesNotContain("    at ", "a fault of reconcile, please")
        .hasSizeLessThan(4_000);
  }

  private static String shown(Tool tool) {
    String all = tool.toString();
    return all.substring(0, Math.min(all.length(), 4_000));
  }

  private static byte[] altered(String plan, Random random) throws IOException {
    while (true) {
      byte[] altered =
          switch (random.nextInt(3)) {
            case 0 -> plan.substring(0, random.nextInt(plan.length() - 2)).getBytes(UTF_8);
            case 1 -> withOtherBytes(plan, random);
            default -> withOtherValue(plan, random);
          };
      if (!meansTheSame(plan, altered)) {
        return altered;
      }
    }
  }

  private static boolean meansTheSame(String plan, byte[] altered) throws IOException {
    try {
      return JSON.readTree(altered).equals(JSON.readTree(plan));
    } catch (JsonProcessingException noJson) {
      return false;
    }
  }

  private static byte[] withOtherBytes(String plan, Random random) {
    byte[] bytes = plan.getBytes(UTF_8);
    for (int i = 0; i <= random.nextInt(3); i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static byte[] withOtherValue(String plan, Random random) throws IOException {
    JsonNode root = JSON.readTree(plan);
    List<JsonNode> all = new ArrayList<>();
    collect(root, all);
    JsonNode chosen = all.get(random.nextInt(all.size()));
    JsonNode value = JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
    if (chosen instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = names.isEmpty() ? "more" : names.get(random.nextInt(names.size()));
      if (random.nextBoolean()) {
        object.set(name, value);
      } else {
        object.remove(name);
      }
    } else if (chosen instanceof ArrayNode array) {
      array.insert(0, array.isEmpty() || random.nextBoolean() ? value : array.get(0).deepCopy());
    }
    return JSON.writeValueAsBytes(root);
  }

  private static void collect(JsonNode node, List<JsonNode> all) {
    if (node.isContainerNode()) {
      all.add(node);
      node.forEach(child -> collect(child, all));
    }
  }
}
