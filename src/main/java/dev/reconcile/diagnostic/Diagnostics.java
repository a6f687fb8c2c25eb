package dev.reconcile.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects diagnostics while files are read, so that all are reported in one go. */
public final class Diagnostics {

  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing(
          Diagnostic::place,
          Comparator.nullsFirst(
              Comparator.comparing(SourceLocation::file)
                  .thenComparing(SourceLocation::line)
                  .thenComparing(SourceLocation::column)));

  private final List<Diagnostic> collected = new ArrayList<>();

  /** Adds one. */
  public void add(Diagnostic diagnostic) {
    collected.add(diagnostic);
  }

  /** Adds an error about a place in a file. */
  public void error(SourceLocation place, String code, String message, @Nullable String hint) {
    add(Diagnostic.at(place, code, message).withHint(hint));
  }

  /** How many there are by now. */
  public int size() {
    return collected.size();
  }

  /** Whether something is wrong. */
  public boolean hasErrors() {
    return collected.stream().anyMatch(found -> found.severity() == Severity.ERROR);
  }

  /** The files in which something is wrong. */
  public Set<String> filesWithErrors() {
    return collected.stream()
        .filter(found -> found.severity() == Severity.ERROR)
        .flatMap(found -> Stream.ofNullable(found.place()))
        .map(SourceLocation::file)
        .collect(Collectors.toSet());
  }

  /** What was collected, in the order of files and lines. */
  public List<Diagnostic> sorted() {
    return collected.stream().sorted(BY_PLACE).distinct().toList();
  }

  /** Throws all that was collected, if anything was. */
  public void throwIfAny() {
    if (!collected.isEmpty()) {
      throw new ReconcileException(sorted());
    }
  }
}
