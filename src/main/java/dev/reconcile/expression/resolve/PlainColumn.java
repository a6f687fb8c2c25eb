package dev.reconcile.expression.resolve;

import dev.reconcile.expression.catalog.ResultColumn;
import dev.reconcile.expression.catalog.ResultColumns;
import dev.reconcile.expression.finding.SqlProblem;
import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.expression.token.Keywords;
import dev.reconcile.expression.token.Name;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A key of an index that is a column and nothing else, for which no parser is needed. */
public final class PlainColumn {

  private static final Pattern OPTIONS =
      Pattern.compile(
          "(?:(?:\\w+_ops)(?:\\s*\\([^)]*\\))?)?\\s*(?:asc|desc)?\\s*(?:nulls\\s+(?:first|last))?",
          Pattern.CASE_INSENSITIVE);

  private PlainColumn() {}

  /**
   * What is wrong with the name, or nothing; empty if the text is something else.
   *
   * @param element a column, with its operator class and order
   */
  public static Optional<List<SqlProblem>> problems(String element, ResultColumns columns) {
    List<String> parts = SqlFragment.of(element).splitAfterFirst();
    return SqlFragment.of(parts.get(0))
        .plainName()
        .filter(name -> !Keywords.isNeverColumn(name) && areOptions(parts.get(1)))
        .map(name -> isThere(name, columns) ? List.of() : List.of(problem(element, name, columns)));
  }

  /** Whether what follows is no part of an expression, which is for the parser. */
  private static boolean areOptions(String text) {
    return text.isEmpty() || OPTIONS.matcher(text).matches();
  }

  private static boolean isThere(String name, ResultColumns columns) {
    return !columns.isComplete() || columns.named(Name.of(name).name()).findAny().isPresent();
  }

  private static SqlProblem problem(String element, String name, ResultColumns columns) {
    return new SqlProblem(
        "unknown-column",
        "there is no column " + name + " here",
        name,
        columns.columns().stream().map(ResultColumn::name).toList(),
        1,
        1 + element.length() - element.stripLeading().length());
  }
}
