package dev.reconcile.database;

/**
 * A server's version.
 *
 * @param number as in {@code server_version_num}: 170006 is 17.6
 */
public record ServerVersion(int number) implements Comparable<ServerVersion> {

  /** The oldest major version that is supported. */
  public static final int OLDEST = 14;

  /** The major version, 17 for 17.6. */
  public int major() {
    return number / 10_000;
  }

  /** Whether this is the given major version or a later one. */
  public boolean atLeast(int major) {
    return major() >= major;
  }

  @Override
  public int compareTo(ServerVersion other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return major() + "." + number % 10_000;
  }
}
