package dev.reconcile.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what a misspelt word was meant to be. */
public final class Suggestion {

  private Suggestion() {}

  /** "did you mean x?" for the known word nearest to the given one, if one is near enough. */
  public static Optional<String> didYouMean(String word, Collection<String> known) {
    int limit = Math.max(1, Math.min(3, (word.length() + 1) / 3));
    return known.stream()
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= limit)
        .filter(candidate -> distance(word, candidate) <= limit)
        .min(
            Comparator.comparingInt((String candidate) -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder()))
        .map(candidate -> "did you mean " + candidate + "?");
  }

  /**
   * "did you mean x?" for a known word of which the given one is a slip of the pen: one letter.
   * Where numbers or a plural tell them apart, both are meant.
   */
  public static Optional<String> slipOf(String word, Collection<String> known) {
    return known.stream()
        .filter(candidate -> word.length() > 3 && distance(word, candidate) == 1)
        .filter(candidate -> digits(word).equals(digits(candidate)))
        .filter(candidate -> !word.equals(candidate + "s") && !candidate.equals(word + "s"))
        .min(Comparator.naturalOrder())
        .map(candidate -> "did you mean " + candidate + "?");
  }

  private static String digits(String word) {
    return word.replaceAll("\\D", "");
  }

  /** Letters left out, added, replaced or swapped with the next one; case does not count. */
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[][] distances = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        distances[i][j] = i == 0 || j == 0 ? i + j : nearest(distances, i, j, a, b);
      }
    }
    return distances[a.length()][b.length()];
  }

  private static int nearest(int[][] distances, int i, int j, String a, String b) {
    int replaced = distances[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(replaced, Math.min(distances[i - 1][j], distances[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, distances[i - 2][j - 2] + 1) : least;
  }
}
