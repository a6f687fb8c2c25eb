package dev.reconcile.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Identifiers and literals as PostgreSQL reads them (PostgreSQL documentation, 4.1.1 and 4.1.2). A
 * name is quoted only where it has to be, by the rule of the server's own {@code quote_ident}.
 */
final class Quoting {

  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");
  private static final Set<String> RESERVED = reservedWords();

  private Quoting() {}

  static String identifier(String name) {
    if (PLAIN.matcher(name).matches() && !RESERVED.contains(name)) {
      return name;
    }
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /**
   * A string constant. With a backslash in it the E form is used, which no setting reinterprets.
   */
  static String literal(String value) {
    String doubled = value.replace("'", "''");
    return value.indexOf('\\') < 0
        ? "'" + doubled + "'"
        : "E'" + doubled.replace("\\", "\\\\") + "'";
  }

  /** A dollar-quoted constant, with the first tag that cannot end inside the text. */
  static String dollar(String text) {
    String tag = "$$";
    for (int i = 0; (text + tag).indexOf(tag) < text.length(); i++) {
      tag = "$body" + (i == 0 ? "" : i) + "$";
    }
    return tag + text + tag;
  }

  /** The words of every supported version that may not stand unquoted as the name of a column. */
  private static Set<String> reservedWords() {
    InputStream resource =
        Objects.requireNonNull(Quoting.class.getResourceAsStream("reserved-words.txt"));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return reader.lines().collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
