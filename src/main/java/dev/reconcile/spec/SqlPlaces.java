package dev.reconcile.spec;

import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the places of SQL in files again, for messages. The files are read a second time, and only
 * those in which there is something to point at.
 */
public final class SqlPlaces {

  private final Map<String, String> files;
  private final Map<String, List<SpecNode.Scalar>> scalars = new HashMap<>();

  /** Places in the given texts, which are there by path. */
  public SqlPlaces(Map<String, String> files) {
    this.files = files;
  }

  /**
   * Where a line and column of a text are; the beginning of the text where YAML folds it, and the
   * description where the text is not found as it stands.
   *
   * @param described where the object is described that the text belongs to
   */
  public SourceLocation within(SourceLocation described, String text, int line, int column) {
    List<SpecNode.Scalar> after =
        scalars.computeIfAbsent(described.file(), this::read).stream()
            .filter(scalar -> isAtOrAfter(scalar.place(), described))
            .toList();
    return after.stream()
        .filter(scalar -> scalar.text().strip().equals(text.strip()))
        .findFirst()
        .map(scalar -> within(scalar, line, column))
        .or(() -> inParentheses(after, text, line, column))
        .orElse(described);
  }

  /** Parentheses around the whole are taken off when a description is read. */
  private Optional<SourceLocation> inParentheses(
      List<SpecNode.Scalar> scalars, String text, int line, int column) {
    return scalars.stream()
        .filter(scalar -> line == 1 && scalar.text().lines().count() == 1)
        .filter(scalar -> scalar.text().contains(text))
        .findFirst()
        .map(scalar -> within(scalar, line, column + scalar.text().indexOf(text)));
  }

  private static boolean isAtOrAfter(SourceLocation place, SourceLocation other) {
    return place.line() > other.line()
        || (place.line() == other.line() && place.column() >= other.column());
  }

  private SourceLocation within(SpecNode.Scalar scalar, int line, int column) {
    SourceLocation start = scalar.place();
    List<String> lines = files.getOrDefault(start.file(), "").lines().toList();
    String first = lines.get(start.line() - 1).substring(start.column() - 1);
    if (first.startsWith("|")) {
      int at = start.line() + leadingBlankLines(scalar.text()) + line;
      String wanted = at <= lines.size() ? lines.get(at - 1) : "";
      return new SourceLocation(start.file(), at, indentation(wanted, scalar, line) + column);
    }
    int quote = first.startsWith("\"") || first.startsWith("'") ? 1 : 0;
    return line == 1 && first.startsWith(scalar.text(), quote)
        ? new SourceLocation(start.file(), start.line(), start.column() + quote + column - 1)
        : start;
  }

  /** They are stripped from SQL before it is looked at. */
  private static int leadingBlankLines(String text) {
    return (int)
        text.substring(0, text.length() - text.stripLeading().length())
            .lines()
            .filter(String::isBlank)
            .count();
  }

  /** What YAML takes off the line. */
  private static int indentation(String fileLine, SpecNode.Scalar scalar, int line) {
    List<String> sql = scalar.text().strip().lines().toList();
    String sqlLine = line <= sql.size() ? sql.get(line - 1) : "";
    int found = fileLine.indexOf(sqlLine);
    return Math.max(0, found);
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
