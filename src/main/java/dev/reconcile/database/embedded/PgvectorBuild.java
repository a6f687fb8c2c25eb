package dev.reconcile.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The extension {@code vector}, compiled on this machine for our unpacked PostgreSQL.
 *
 * @param majorVersion of that PostgreSQL
 * @param progress is told that it takes a while
 */
record PgvectorBuild(int majorVersion, Consumer<String> progress) {

  private static final String SCRIPT = Scripts.read("pgvector.sh");

  /** Which release of Debian has the headers of which PostgreSQL; there are none of 14 and 16. */
  private static final Map<Integer, String> SUITES = Map.of(15, "bookworm", 17, "trixie");

  /** Fills a folder that has an unpacked PostgreSQL with the extension's files, too. */
  void addTo(Path installation) throws IOException {
    String suite = SUITES.get(majorVersion);
    if (suite == null) {
      throw new IOException("pgvector can't be compiled for PostgreSQL " + majorVersion);
    }
    requireTools();
    progress.accept(
        "building pgvector for the embedded PostgreSQL " + majorVersion + ", once, about 10 s");
    Path made = Files.createDirectory(installation.resolve("pgvector"));
    build(made, suite);
    move(made, installation);
  }

  private void build(Path folder, String suite) throws IOException {
    String major = Integer.toString(majorVersion);
    try {
      Command.of("sh", "-c", SCRIPT, "sh", folder.toString(), major, suite).run();
    } catch (IOException problem) {
      throw new IOException("pgvector could not be compiled: " + problem.getMessage(), problem);
    }
  }

  private static void requireTools() throws IOException {
    for (String tool : List.of("gcc", "apt-get", "dpkg-deb")) {
      if (!isOnPath(tool)) {
        throw new IOException("pgvector can't be compiled here: there is no " + tool);
      }
    }
  }

  private static boolean isOnPath(String tool) {
    String path = System.getenv("PATH");
    return path != null
        && List.of(path.split(":")).stream()
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }

  private static void move(Path made, Path installation) throws IOException {
    Path libraries = installation.resolve("lib/postgresql");
    Path extensions = installation.resolve("share/postgresql/extension");
    try (var files = Files.newDirectoryStream(made)) {
      for (Path file : files) {
        Path target = file.toString().endsWith(".so") ? libraries : extensions;
        Files.move(file, target.resolve(made.relativize(file)));
      }
    }
    Files.delete(made);
  }
}
