package dev.reconcile.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * A provider of security labels for a server on this machine: {@code SECURITY LABEL} wants one, and
 * PostgreSQL comes with none. Without a compiler there is none, and what needs it is skipped.
 *
 * @param major version of the server
 */
record LabelProvider(int major) {

  private static final String NAME = "guard";

  /** Whether each session of a server loads it. */
  static boolean isIn(TestDatabase administration) throws SQLException {
    return administration.value("show session_preload_libraries").contains(NAME);
  }

  /** Makes each later session of the server load it. */
  void install(TestDatabase administration) {
    try {
      Path library = compiled();
      // A library that cannot be loaded would end every session at its start.
      administration.execute("load '" + library + "'");
      administration.execute("alter system set session_preload_libraries = '" + library + "'");
      administration.execute("select pg_reload_conf()");
    } catch (IOException | SQLException problem) {
      System.err.println("no provider of security labels: " + problem.getMessage());
    }
  }

  private Path compiled() throws IOException {
    Path folder = Files.createTempDirectory("reconcile-" + NAME);
    // The server may run as another user.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    folder.toFile().deleteOnExit();
    Path source = folder.resolve(NAME + ".c");
    Path library = folder.resolve(NAME + ".so");
    Files.writeString(source, FactQuery.resource(NAME + ".c"));
    library.toFile().deleteOnExit();
    run("gcc", "-shared", "-fPIC", "-DMAJOR=" + major, "-o", library.toString(), source.toString());
    Files.delete(source);
    return library;
  }

  private static void run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IOException("it could not be compiled");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
