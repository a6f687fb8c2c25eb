package dev.reconcile.cli;

import dev.reconcile.app.Export;
import dev.reconcile.database.ConnectionUrl;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.project.ProjectLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts a project folder. */
@Command(
    name = "init",
    description = "Starts a project folder, from a live database if one is given.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failure"})
final class InitCommand implements Callable<Integer> {

  private static final String PROJECT =
      """
      version: 1
      schemas: [public]
      environments:
        dev:  {url: "${DATABASE_URL:-postgresql://localhost/dev}"}
        prod: {url: "${DATABASE_URL}"}
      """;

  private static final String SCHEMA =
      """
      # Tables, views, functions ... as they should be. One file or many; the keys of a table are
      # columns, primary_key, unique, checks, foreign_keys, indexes, triggers, comment, owner, grants.
      tables:
        note:
          comment: A first table, to be replaced by your own
          columns:
            id:         {type: bigint, identity: by default}
            body:       {type: text, not_null: true}
            tags:       {type: "text[]", not_null: true, default: "'{}'"}
            created_at: {type: timestamptz, not_null: true, default: now()}
          primary_key: [id]
          indexes:
            note_tags_idx: {method: gin, columns: [tags]}
      """;

  private final Console console;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "The folder to start it in (default: the current one).")
  private Path directory = Path.of(".");

  @Option(names = "--url", paramLabel = "URL", description = "A database to describe.")
  private @Nullable String url;

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Map<String, String> files = new TreeMap<>(url == null ? first() : described(url));
    for (String file : files.keySet()) {
      if (Files.exists(directory.resolve(file))) {
        throw ReconcileException.of(
            "already-there",
            directory.resolve(file).normalize() + " is there already; nothing was written",
            "name another folder with --dir");
      }
    }
    files.forEach((file, text) -> TextFile.write(directory.resolve(file), text));
    console.print("Started a project: " + String.join(", ", files.keySet()) + "\n");
    return ExitCode.OK;
  }

  private static Map<String, String> first() {
    return Map.of(ProjectLoader.FILE, PROJECT, "schema/note.yaml", SCHEMA);
  }

  private Map<String, String> described(String database) {
    ConnectionUrl connection = ConnectionUrl.parse(database, console.environment());
    try (Session session = Session.open(connection, List.of("public"))) {
      return Export.project(session, List.of(), List.of());
    }
  }
}
