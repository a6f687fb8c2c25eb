package dev.reconcile.spec;

import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.expression.scan.SqlFragment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Finds the places of SQL in files again, for messages. The files are read a second time, and only
 * those in which there is something to point at.
 */
public final class SqlPlaces {

  private final Map<String, String> files;
  private final Map<String, List<SpecNode.Scalar>> scalars = new HashMap<>();
  private final Map<String, List<String>> lines = new HashMap<>();

  /** Places in the given texts, which are there by path. */
  public SqlPlaces(Map<String, String> files) {
    this.files = files;
  }

  /**
   * Where a character of a text is; else where the word is first named in the description; else the
   * description.
   *
   * @param described where the object is described that the text belongs to
   * @param word what stands at that place
   */
  public SourceLocation within(SourceLocation described, String text, int offset, String word) {
    int margin = text.length() - text.stripLeading().length();
    String sought = text.strip();
    return following(described)
        .filter(scalar -> scalar.text().contains(sought))
        .findFirst()
        .flatMap(scalar -> place(scalar, scalar.text().indexOf(sought) + offset - margin))
        .orElseGet(() -> naming(described, word));
  }

  /** Where a word is first named in a description; else the description. */
  public SourceLocation naming(SourceLocation described, String word) {
    return following(described)
        .flatMap(scalar -> naming(scalar, word).stream())
        .findFirst()
        .orElse(described);
  }

  private Optional<SourceLocation> naming(SpecNode.Scalar scalar, String word) {
    OptionalInt offset = SqlFragment.of(scalar.text()).offsetOf(word);
    return offset.isPresent() ? place(scalar, offset.getAsInt()) : Optional.empty();
  }

  private Stream<SpecNode.Scalar> following(SourceLocation described) {
    return scalars.computeIfAbsent(described.file(), this::read).stream()
        .filter(scalar -> isAtOrAfter(scalar.place(), described));
  }

  private Optional<SourceLocation> place(SpecNode.Scalar scalar, int offset) {
    List<String> lines =
        this.lines.computeIfAbsent(
            scalar.place().file(), file -> files.getOrDefault(file, "").lines().toList());
    return ScalarSource.place(scalar, lines, offset);
  }

  private static boolean isAtOrAfter(SourceLocation place, SourceLocation other) {
    return place.line() > other.line()
        || (place.line() == other.line() && place.column() >= other.column());
  }

  private List<SpecNode.Scalar> read(String file) {
    List<SpecNode.Scalar> found = new ArrayList<>();
    YamlComposer.compose(file, files.getOrDefault(file, ""), new Diagnostics())
        .ifPresent(root -> collect(root, found));
    return found;
  }

  private static void collect(SpecNode node, List<SpecNode.Scalar> found) {
    if (node instanceof SpecNode.Scalar scalar) {
      found.add(scalar);
    } else if (node instanceof SpecNode.Items items) {
      items.items().forEach(item -> collect(item, found));
    } else if (node instanceof SpecNode.Mapping mapping) {
      mapping.entries().values().forEach(entry -> collect(entry.value(), found));
    }
  }
}
