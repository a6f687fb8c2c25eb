package dev.reconcile.cli;

import dev.reconcile.database.ConnectionUrl;
import dev.reconcile.database.Session;
import dev.reconcile.database.embedded.EmbeddedServer;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.report.RowsText;
import dev.reconcile.sql.Sql;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * Shows the whole trip on a real table with a past: the same commands that a user would type, on an
 * embedded server.
 */
@Command(
    name = "demo",
    description = "Shows it all on an embedded server; needs nothing but Java.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failure"})
final class DemoCommand implements Callable<Integer> {

  private static final String EXAMPLE = "/examples/opsconductor/";
  private static final String BEFORE = "states/hard-values.sql";
  private static final List<String> PROJECT = List.of("reconcile.yaml", "schema/tool.yaml");
  private static final int MAJOR = 17;

  private static final String OLD_ROWS =
      "select id, key, platform, tags from tool order by id limit 8";
  private static final String BEHIND_THE_BACK =
      "alter table tool alter column usage_count set default 1;"
          + " drop index tool_updated_at_idx; alter table tool add column note text";

  private final Console console;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    EmbeddedServer.Settings settings =
        EmbeddedServer.Settings.of(MAJOR, List.of("vector"), console::message);
    Path folder = project();
    try (EmbeddedServer server = EmbeddedServer.start(settings)) {
      return show(server.url("postgres"), folder);
    } finally {
      remove(folder);
    }
  }

  private int show(String url, Path folder) {
    ConnectionUrl database = ConnectionUrl.parse(url, Map.of());
    try (Session session = Session.open(database, List.of("public"))) {
      heading(
          "A table as it was found: platform and tags are texts, half of the columns are missing");
      session.execute(Sql.of(text(BEFORE)), "loading the example");
      rows(session);
      run("What would be done about it", url, folder, "plan");
      run("Do it", url, folder, "apply", "--yes");
      heading("The same rows, after");
      rows(session);
      run("Once more: nothing is left to do", url, folder, "plan");
      heading("Someone changes the table by hand");
      session.execute(Sql.of(BEHIND_THE_BACK), "changing the table by hand");
      console.print(BEHIND_THE_BACK.replace("; ", ";\n") + ";\n");
      int drift = run("The nightly check finds it", url, folder, "drift");
      return drift == ExitCode.DIFFERS ? ExitCode.OK : failed();
    }
  }

  private int failed() {
    console.message("error: the drift was not found");
    return ExitCode.FAILURE;
  }

  private void heading(String words) {
    console.print("\n" + console.palette().bold("== " + words + " ==") + "\n\n");
  }

  private void rows(Session session) {
    console.print(RowsText.of(session, OLD_ROWS));
  }

  private int run(String words, String url, Path folder, String command, String... options) {
    heading(words);
    List<String> arguments =
        Stream.concat(
                Stream.of(command, "--dir", folder.toString(), "--url", url), Stream.of(options))
            .toList();
    String shown = command + (options.length == 0 ? "" : " " + String.join(" ", options));
    console.print(console.palette().faint("$ reconcile " + shown) + "\n\n");
    int code = Main.run(console, arguments.toArray(String[]::new));
    if (code == ExitCode.FAILURE) {
      throw ReconcileException.of("demo-failed", "reconcile " + shown + " failed", "see above");
    }
    return code;
  }

  private static Path project() {
    try {
      Path folder = Files.createTempDirectory("reconcile-demo");
      for (String file : PROJECT) {
        Path target = folder.resolve(file);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.writeString(target, text(file));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String file) {
    try (InputStream resource = DemoCommand.class.getResourceAsStream(EXAMPLE + file)) {
      return new String(
          Objects.requireNonNull(resource, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
