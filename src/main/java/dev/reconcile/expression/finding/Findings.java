package dev.reconcile.expression.finding;

import dev.reconcile.expression.catalog.ColumnRef;
import dev.reconcile.expression.catalog.ResultColumns;
import dev.reconcile.expression.catalog.ValueType;
import dev.reconcile.expression.token.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Collects what a text names, and what of that is not there. */
public final class Findings {

  private final Set<SqlProblem> problems = new LinkedHashSet<>();
  private final List<ColumnRef> used = new ArrayList<>();
  private final List<Name> relations = new ArrayList<>();

  /** Notes what is wrong, and where. */
  public void problem(
      String code, SqlParserPos place, String message, String word, Collection<String> known) {
    problems.add(
        new SqlProblem(
            code, message, word, List.copyOf(known), place.getLineNum(), place.getColumnNum()));
  }

  /** Notes columns that are read. */
  public void uses(Collection<ColumnRef> columns) {
    used.addAll(columns);
  }

  /** Notes a relation that is read. */
  public void reads(Name relation) {
    relations.add(relation);
  }

  /** All that was noted, with what the text results in. */
  public Resolution of(ResultColumns columns, ValueType type) {
    return new Resolution(columns, type, used, relations, List.copyOf(problems));
  }
}
