package dev.reconcile.cli;

import dev.reconcile.app.Export;
import dev.reconcile.database.ConnectionUrl;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.ReconcileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a live schema as a project. */
@Command(
    name = "export",
    description = "Writes the live schema as a project.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failure"})
final class ExportCommand implements Callable<Integer> {

  private final Console console;

  @Option(names = "--url", paramLabel = "URL", required = true, description = "The database.")
  private String url = "";

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "The new folder.")
  private Path out = Path.of("");

  @Option(
      names = "--schema",
      paramLabel = "NAME",
      description = "A schema to export; may be repeated (default: all but the system's).")
  private List<String> schemas = List.of();

  @Option(
      names = "--rows",
      paramLabel = "PATTERN",
      split = ",",
      description =
          "Tables whose rows are exported, too: price, ref_*, app.*; more than a few go to a file"
              + " of CSV beside the table's.")
  private List<String> rows = List.of();

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    requireEmpty();
    ConnectionUrl connection = ConnectionUrl.parse(url, console.environment());
    try (Session session = Session.open(connection, List.of("public"))) {
      SortedMap<String, String> files = Export.project(session, schemas, rows);
      files.forEach((path, text) -> TextFile.write(out.resolve(path), text));
      console.print("Exported to " + out + ": " + files.size() + " files\n");
    }
    return ExitCode.OK;
  }

  private void requireEmpty() {
    if (!Files.isDirectory(out)) {
      return;
    }
    try (Stream<Path> entries = Files.list(out)) {
      if (entries.findAny().isPresent()) {
        throw ReconcileException.of(
            "not-empty", out + " is not empty", "name a new folder with --out");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
