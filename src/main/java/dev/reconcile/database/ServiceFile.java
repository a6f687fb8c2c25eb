package dev.reconcile.database;

import dev.reconcile.diagnostic.ReconcileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Connection parameters under a name (PostgreSQL documentation, 32.17: pg_service.conf). */
final class ServiceFile {

  private ServiceFile() {}

  /**
   * The parameters of a service: those of the user's file, else of the system's.
   *
   * @throws ReconcileException when there is no such service
   */
  static Map<String, String> read(String service, Map<String, String> environment) {
    List<Path> files = files(environment);
    return files.stream()
        .map(file -> section(file, service))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(
            () ->
                ReconcileException.of(
                    "no-such-service",
                    "there is no service " + service + " in " + files,
                    "write a section [" + service + "] there, or name the file in PGSERVICEFILE"));
  }

  private static List<Path> files(Map<String, String> environment) {
    String users = environment.get("PGSERVICEFILE");
    String systems = environment.get("PGSYSCONFDIR");
    Stream<Path> user =
        Stream.of(
            users == null
                ? Path.of(System.getProperty("user.home", ""), ".pg_service.conf")
                : Path.of(users));
    return (systems == null
            ? user
            : Stream.concat(user, Stream.of(Path.of(systems, "pg_service.conf"))))
        .toList();
  }

  private static @Nullable Map<String, String> section(Path file, String service) {
    Map<String, String> parameters = null;
    for (String line : lines(file)) {
      if (line.startsWith("[")) {
        if (parameters != null) {
          break;
        }
        parameters = line.equals("[" + service + "]") ? new TreeMap<>() : null;
      } else if (parameters != null && !line.isEmpty() && !line.startsWith("#")) {
        int equals = line.indexOf('=');
        if (equals > 0) {
          parameters.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
        }
      }
    }
    return parameters;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream().map(String::strip).toList()
          : List.of();
    } catch (IOException e) {
      throw ReconcileException.of(
          "unreadable-file", "cannot read " + file + ": " + e.getMessage(), "check its rights");
    }
  }
}
