package dev.reconcile.kind.column;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An identity column (SQL standard; PostgreSQL documentation, 5.3).
 *
 * @param generation whether a value given by a user is refused
 * @param options of the sequence behind it, as in CREATE SEQUENCE; empty when all are default
 * @param sequence the name of the sequence, when it is not the one that PostgreSQL makes up; null
 *     for that one
 */
public record Identity(Generation generation, String options, @Nullable String sequence) {

  private static final Pattern NUMBERED = Pattern.compile("_seq\\d+$");

  /** Who may give a value. */
  public enum Generation {
    /** Only the sequence. */
    ALWAYS,
    /** The sequence, unless the user does. */
    BY_DEFAULT
  }

  /** Whether a live identity is as desired. */
  static boolean same(@Nullable Identity live, @Nullable Identity desired) {
    if (live == null || desired == null) {
      return live == null && desired == null;
    }
    return desired.takesNameOf(live)
        && live.generation() == desired.generation()
        && live.options().equals(desired.options());
  }

  /** Whether the sequences of both are to give the same values. */
  static boolean sameOptions(@Nullable Identity one, @Nullable Identity other) {
    return one != null && other != null && one.options.equals(other.options);
  }

  /** PostgreSQL puts a number behind the name that it makes up when that is taken. */
  boolean takesNameOf(Identity live) {
    boolean numbered = live.sequence != null && NUMBERED.matcher(live.sequence).find();
    return Objects.equals(live.sequence, sequence) || (sequence == null && numbered);
  }

  @Override
  public String toString() {
    String words = generation.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    String name = sequence == null ? "" : " sequence " + sequence;
    return words + (options.isEmpty() ? "" : " (" + options + ")") + name;
  }
}
