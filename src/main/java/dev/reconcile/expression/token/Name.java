package dev.reconcile.expression.token;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A name found in SQL, as the catalog would hold it: folded to lower case unless it was quoted, and
 * cut to the 63 bytes that the server keeps.
 *
 * @param schema null where none was written, so that the search path decides
 */
public record Name(@Nullable String schema, String name) implements Comparable<Name> {

  private static final int KEPT_BYTES = 63;
  private static final Comparator<Name> ORDER =
      comparing(Name::schema, nullsFirst(naturalOrder())).thenComparing(Name::name);

  public Name {
    schema = schema == null ? null : kept(schema);
    name = kept(name);
  }

  /** A name without a schema. */
  public static Name of(String name) {
    return new Name(null, name);
  }

  /** A name in a schema. */
  public static Name of(String schema, String name) {
    return new Name(schema, name);
  }

  /**
   * An unquoted word, folded as the server folds it in UTF-8: only ASCII letters have two cases.
   */
  static String fold(String word) {
    int same = 0;
    while (same < word.length() && !isUpperCase(word.charAt(same))) {
      same++;
    }
    if (same == word.length()) {
      return word;
    }
    StringBuilder folded = new StringBuilder(word);
    for (int i = same; i < word.length(); i++) {
      char c = word.charAt(i);
      folded.setCharAt(i, isUpperCase(c) ? (char) (c + ('a' - 'A')) : c);
    }
    return folded.toString();
  }

  private static boolean isUpperCase(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static String kept(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= KEPT_BYTES) {
      return name;
    }
    int end = KEPT_BYTES;
    while ((bytes[end] & 0xC0) == 0x80) { // inside a character, which is dropped as a whole
      end--;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }

  @Override
  public int compareTo(Name other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return schema == null ? name : schema + "." + name;
  }
}
