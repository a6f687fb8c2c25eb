package dev.reconcile.spec;

import java.nio.charset.StandardCharsets;

/**
 * The names that PostgreSQL makes up: {@code tool_pkey}, {@code tool_id_seq}. Names too long for 63
 * bytes are cut as {@code makeObjectName} in src/backend/commands/indexcmds.c does, from the longer
 * of the two parts.
 */
public final class ImplicitName {

  private static final int LONGEST = 63;

  private ImplicitName() {}

  /**
   * The made-up name of something on a relation.
   *
   * @param first the name of the relation
   * @param second the name of the column; may be empty
   * @param suffix with its underscore, as in {@code _seq}
   */
  public static String of(String first, String second, String suffix) {
    int room = LONGEST - suffix.length() - (second.isEmpty() ? 0 : 1);
    int firstBytes = bytes(first);
    int secondBytes = bytes(second);
    while (firstBytes + secondBytes > room) {
      if (firstBytes > secondBytes) {
        firstBytes--;
      } else {
        secondBytes--;
      }
    }
    String middle = second.isEmpty() ? "" : "_" + cut(second, secondBytes);
    return cut(first, firstBytes) + middle + suffix;
  }

  /** A name cut to so many bytes, never within a letter. */
  public static String cut(String name, int bytes) {
    int end = name.length();
    while (bytes(name.substring(0, end)) > bytes) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end);
  }

  private static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }
}
