package dev.reconcile.random;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * Decisions that depend on nothing but the seed, the version and their own path.
 *
 * @param seed what the database is known by
 * @param version the earlier or the later one
 * @param major of the server that the database is for
 */
record Dice(long seed, Version version, int major) {

  /** Out of a hundred decisions, this many fall differently in the later version. */
  private static final int EDITED = 20;

  /** Which of the two. */
  enum Version {
    BEFORE,
    AFTER
  }

  /** One of the first so many numbers. */
  int roll(String path, int sides) {
    boolean edited = version == Version.AFTER && draw("edit " + path, 100) < EDITED;
    return draw((edited ? "later " : "") + path, sides);
  }

  /** Whether something that happens so many times in a hundred happens. */
  boolean happens(String path, int percent) {
    return roll(path, 100) < percent;
  }

  /** The text where it happens, else nothing. */
  String maybe(String path, int percent, String text) {
    return happens(path, percent) ? text : "";
  }

  /** One of the values. */
  <T> T pick(String path, List<T> values) {
    return values.get(roll(path, values.size()));
  }

  /** One of the values, the same in both versions. */
  <T> T keep(String path, List<T> values) {
    return values.get(draw(path, values.size()));
  }

  /** Those of the first so many numbers that happen. */
  List<Integer> some(String path, int count, int percent) {
    return IntStream.range(0, count).filter(i -> happens(path + " " + i, percent)).boxed().toList();
  }

  private int draw(String path, int sides) {
    RandomGenerator generator =
        RandomGeneratorFactory.of("SplittableRandom").create(seed * 31 + path.hashCode());
    return generator.nextInt(sides);
  }
}
