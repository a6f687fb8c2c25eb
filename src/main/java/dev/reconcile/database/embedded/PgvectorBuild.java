package dev.reconcile.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
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

  /** Fills a folder with the extension's files. */
  void make(Path folder) throws IOException {
    String suite = SUITES.get(majorVersion);
    if (suite == null) {
      throw new IOException("pgvector can't be compiled for PostgreSQL " + majorVersion);
    }
    requireTools();
    progress.accept(
        "building pgvector for the embedded PostgreSQL " + majorVersion + ", once, about 10 s");
    try {
      String major = Integer.toString(majorVersion);
      Command.of("sh", "-c", SCRIPT, "sh", folder.toString(), major, suite).run();
    } catch (IOException problem) {
      throw new IOException("pgvector could not be compiled: " + problem.getMessage(), problem);
    }
  }

  /** Copies the extension's files to where an unpacked PostgreSQL looks for them. */
  static void install(Path made, Path installation) throws IOException {
    Path libraries = installation.resolve("lib/postgresql");
    Path extensions = installation.resolve("share/postgresql/extension");
    copy(made, "vector.so", libraries);
    copy(made, "vector--*.sql", extensions);
    // Last, because whoever sees this one counts on the others.
    copy(made, "vector.control", extensions);
  }

  private static void copy(Path made, String pattern, Path folder) throws IOException {
    try (var files = Files.newDirectoryStream(made, pattern)) {
      for (Path file : files) {
        // Other commands may be at it, too, and servers be running: no file is ever half there.
        Path draft = Files.createTempFile(folder, "draft-", "");
        Files.copy(file, draft, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-r--r--"));
        Files.move(draft, folder.resolve(made.relativize(file)), StandardCopyOption.ATOMIC_MOVE);
      }
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
}
