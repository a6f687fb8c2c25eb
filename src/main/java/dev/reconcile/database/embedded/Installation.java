package dev.reconcile.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's programs on this machine.
 *
 * @param key tells this installation, in this version, from others
 * @param programs the folder of {@code postgres} and {@code initdb}
 * @param extensions the folder of the extensions' control files
 */
record Installation(String key, Path programs, Path extensions) {

  /** Debian's package of that version, if it is there. */
  static Optional<Installation> ofDebian(int majorVersion) throws IOException {
    Path programs = Path.of("/usr/lib/postgresql/" + majorVersion + "/bin");
    Path server = programs.resolve("postgres");
    if (!Files.isExecutable(server) || !Files.isExecutable(programs.resolve("initdb"))) {
      return Optional.empty();
    }
    String build = Long.toHexString(Files.getLastModifiedTime(server).toMillis());
    Path extensions = Path.of("/usr/share/postgresql/" + majorVersion + "/extension");
    return Optional.of(
        new Installation("debian-" + majorVersion + "-" + build, programs, extensions));
  }

  /** Our own, unpacked. */
  static Installation unpacked(String key, Path folder) {
    return new Installation(
        key, folder.resolve("bin"), folder.resolve("share/postgresql/extension"));
  }

  boolean offers(List<String> names) {
    return names.stream().allMatch(this::offers);
  }

  boolean offers(String extension) {
    return Files.exists(extensions.resolve(extension + ".control"));
  }

  String program(String name) {
    return programs.resolve(name).toString();
  }
}
