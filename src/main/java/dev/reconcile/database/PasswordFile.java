package dev.reconcile.database;

import dev.reconcile.diagnostic.ReconcileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of lines {@code host:port:database:user:password} (PostgreSQL documentation, 32.16); the
 * first one that fits counts.
 */
final class PasswordFile {

  private static final String ANY = "*";

  private PasswordFile() {}

  /**
   * The password for a login.
   *
   * @param login host, port, database and user
   */
  static Optional<String> find(Path file, List<String> login) {
    try {
      for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
        List<String> fields = fields(line);
        if (!line.startsWith("#") && fields.size() > login.size() && fits(fields, login)) {
          return Optional.of(fields.get(login.size()));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw ReconcileException.of(
          "unreadable-file", "cannot read " + file + ": " + e.getMessage(), "check its rights");
    }
  }

  private static boolean fits(List<String> fields, List<String> login) {
    for (int i = 0; i < login.size(); i++) {
      if (!fields.get(i).equals(ANY) && !fields.get(i).equals(login.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** A backslash keeps a colon or another backslash from being what it is. */
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char letter = line.charAt(i);
      if (letter == '\\' && i + 1 < line.length()) {
        field.append(line.charAt(++i));
      } else if (letter == ':') {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(letter);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
