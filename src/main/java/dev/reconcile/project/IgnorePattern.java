package dev.reconcile.project;

import dev.reconcile.diagnostic.SourceLocation;
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
 * @param place where it is written
 */
public record IgnorePattern(
    String word, String pattern, Set<KindName> kinds, PathMatcher matcher, SourceLocation place) {

  /** The word that means every kind. */
  static final String ALL = "all";

  /** A pattern. */
  static IgnorePattern of(String word, String pattern, Set<KindName> kinds, SourceLocation place) {
    return new IgnorePattern(word, pattern, kinds, matcher(pattern), place);
  }

  /** What tells which names a pattern matches. */
  public static PathMatcher matcher(String pattern) {
    return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
  }

  /** Whether an object is meant. */
  public boolean matches(ObjectId id) {
    return kinds.contains(id.kind()) && matches(matcher, pattern, id);
  }

  /** Whether a pattern is one of the object's name. */
  public static boolean matches(PathMatcher matcher, String pattern, ObjectId id) {
    return matcher.matches(Path.of(pattern.contains(".") ? id.path() : id.name()));
  }

  @Override
  public String toString() {
    return word + ": " + pattern;
  }
}
