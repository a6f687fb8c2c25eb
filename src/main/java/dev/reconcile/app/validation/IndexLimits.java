package dev.reconcile.app.validation;

import dev.reconcile.app.validation.IndexCheck.Finding;
import dev.reconcile.app.validation.IndexCheck.Report;
import dev.reconcile.diagnostic.Suggestion;
import dev.reconcile.expression.catalog.ResultColumn;
import dev.reconcile.expression.catalog.ResultColumns;
import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.kind.constraint.Constraint;
import dev.reconcile.kind.index.Index;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the methods of indexes cannot (PostgreSQL documentation, chapter 11 and CREATE INDEX). */
final class IndexLimits {

  private static final String BTREE = "btree";

  /** The methods that PostgreSQL itself brings, besides b-tree. */
  private static final Set<String> OTHERS = Set.of("hash", "gin", "gist", "spgist", "brin");

  private static final Set<String> OF_ONE_KEY = Set.of("hash", "spgist");
  private static final Set<String> WITHOUT_INCLUDE = Set.of("hash", "gin", "brin");
  private static final int MOST_COLUMNS = 32;

  private final DesiredNames names;
  private final Report report;

  IndexLimits(DesiredNames names, Report report) {
    this.names = names;
    this.report = report;
  }

  void check(Index index) {
    int keys = index.columns().size();
    forbid(index, index.unique() && OTHERS.contains(index.method()), "unique", "be unique");
    forbid(
        index, keys > 1 && OF_ONE_KEY.contains(index.method()), "columns", "have several columns");
    forbid(
        index,
        !index.include().isEmpty() && WITHOUT_INCLUDE.contains(index.method()),
        "include",
        "include columns");
    forbid(
        index,
        OTHERS.contains(index.method()) && index.columns().stream().anyMatch(this::isOrdered),
        "columns",
        "be ordered");
    forbid(index, keys + index.include().size() > MOST_COLUMNS, "columns", "have over 32 columns");
    index.include().forEach(column -> checkIncluded(index, column));
  }

  /** A key is an index, too. */
  void check(Constraint key) {
    if (key.columns().size() > MOST_COLUMNS) {
      report.add(
          key.id(),
          "columns",
          "index-method-limit",
          new Finding("a key cannot have over 32 columns", "leave some out"));
    }
  }

  private void forbid(Index index, boolean isSo, String key, String what) {
    if (isSo) {
      report.add(
          index.id(),
          key,
          "index-method-limit",
          new Finding(
              "an index of the method %s cannot %s".formatted(index.method(), what),
              index.method().equals(BTREE) ? "leave some out" : "take btree, or leave that out"));
    }
  }

  private boolean isOrdered(String element) {
    SqlFragment options = SqlFragment.of(SqlFragment.of(element).splitAfterFirst().get(1));
    return Stream.of("asc", "desc", "nulls").anyMatch(options::hasKeyword);
  }

  private void checkIncluded(Index index, String column) {
    ResultColumns columns = names.columns(index.id().requireParent());
    List<String> known = columns.columns().stream().map(ResultColumn::name).toList();
    if (columns.extent() == ResultColumns.Extent.COMPLETE && !known.contains(column)) {
      report.add(
          index.id(),
          column,
          "unknown-column",
          new Finding(
              "there is no column " + column + " to include",
              Suggestion.didYouMean(column, known).orElse("describe it, or correct the name")));
    }
  }
}
