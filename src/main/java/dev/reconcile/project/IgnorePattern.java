package dev.reconcile.project;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Set;

/**
 * Live objects that are none of the project's business: {@code tables: ["tmp_*", "audit.*"]}.
 *
 * @param word the section that they would be described in, or {@code all}
 * @param pattern as for files; one with a dot is about the name with its schema
 * @param kinds the kinds that the word means
 * @param matcher the pattern
 */
public record IgnorePattern(String word, String pattern, Set<KindName> kinds, PathMatcher matcher) {

  /** The word that means every kind. */
  static final String ALL = "all";

  /** A pattern. */
  public static IgnorePattern of(String word, String pattern, Set<KindName> kinds) {
    return new IgnorePattern(
        word, pattern, kinds, FileSystems.getDefault().getPathMatcher("glob:" + pattern));
  }

  /** Whether an object is meant. */
  public boolean matches(ObjectId id) {
    return kinds.contains(id.kind())
        && matcher.matches(Path.of(pattern.contains(".") ? id.path() : id.name()));
  }

  @Override
  public String toString() {
    return word + ": " + pattern;
  }
}
