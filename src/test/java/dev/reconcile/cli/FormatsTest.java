package dev.reconcile.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.TestServer;
import dev.reconcile.testing.Tool;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One plan in every format, beside {@code live.sql} and {@code desired.yaml} in {@code
 * src/test/resources/formats/shop}. With {@code -Dcases.write=true} the files are written instead
 * of compared.
 */
class FormatsTest {

  private static final Path CASE = Path.of("src/test/resources/formats/shop");

  @TempDir Path folder;
  private Path project = Path.of("");
  private TestDatabase database = new TestDatabase("");

  @BeforeEach
  void make() throws Exception {
    database = new TestDatabase(TestServer.instance().createDatabase());
    // How queries and constraints are printed, and sizes, are a matter of the version.
    assumeTrue(TestServer.instance().major() == 17);
    database.execute(Files.readString(CASE.resolve("live.sql")));
    project = Tool.project(folder, Files.readString(CASE.resolve("desired.yaml")));
    Files.writeString(project.resolve("reconcile.yaml"), "version: 1\nschemas: [shop]\n");
  }

  @AfterEach
  void drop() throws Exception {
    TestServer.instance().drop(database.url());
  }

  @ParameterizedTest
  @CsvSource({"text,txt", "json,json", "markdown,md", "html,html", "sql,sql"})
  void asWrittenDown(String format, String extension) throws Exception {
    Tool plan = Tool.on(database.url(), project, "plan", "--format", format);
    assertThat(plan.exitCode()).as(plan.toString()).isZero();
    Path expected = CASE.resolve("plan." + extension);
    String shown = plan.out().replaceAll("[0-9a-f]{64}", "FINGERPRINT");
    if (Boolean.getBoolean("cases.write")) {
      Files.writeString(expected, shown);
    }
    assertThat(shown).isEqualTo(Files.readString(expected));
  }

  @Test
  void theScriptDoesWhatThePlanSays() throws Exception {
    String script = Tool.on(database.url(), project, "plan", "--format", "sql").out();
    String forServers = script.replace("\\set ON_ERROR_STOP on\n", "");
    assertThat(forServers).doesNotContain("\n\\");
    database.execute(forServers);
    Tool again = Tool.on(database.url(), project, "plan");
    assertThat(again.out()).as(again.toString()).contains("\n0 changes, 1 held back");
  }

  @Test
  void aPageRefersToNothingElse() {
    String page = Tool.on(database.url(), project, "plan", "--format", "html").out();
    assertThat(page).doesNotContain("http:", "https:", "src=", "<script", "@import", "url(", "<b>");
  }

  @Test
  void narrowTerminalsAndColours() {
    String narrow = onTerminal(Map.of("COLUMNS", "60"));
    assertThat(narrow).contains("\u001b[32m+\u001b[0m column since");
    String plain = onTerminal(Map.of("COLUMNS", "60", "NO_COLOR", "1"));
    assertThat(plain).isEqualTo(narrow.replaceAll("\u001b\\[[0-9]*m", ""));
    assertThat(plain.lines().filter(line -> line.strip().startsWith("! ") || line.contains("lock")))
        .isNotEmpty()
        .allMatch(line -> line.length() <= 60);
    assertThat(onTerminal(Map.of("COLUMNS", "2000", "NO_COLOR", "1")))
        .isEqualTo(Tool.on(database.url(), project, "plan").out());
  }

  private String onTerminal(Map<String, String> environment) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console = new Console(new PrintWriter(out), new PrintWriter(err), environment, true);
    int code =
        Main.run(
            console,
            "plan",
            "--dir",
            project.toString(),
            "--url",
            database.url(),
            "--scratch-url",
            database.url());
    assertThat(code).as(err.toString()).isZero();
    return out.toString();
  }
}
