package dev.reconcile.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Collects what a text names, and what of that is not there. */
final class Findings {

  private final Set<SqlProblem> problems = new LinkedHashSet<>();
  private final List<ColumnRef> used = new ArrayList<>();
  private final List<Name> relations = new ArrayList<>();

  void problem(
      String code, SqlParserPos place, String message, String word, Collection<String> known) {
    problems.add(
        new SqlProblem(
            code, message, word, List.copyOf(known), place.getLineNum(), place.getColumnNum()));
  }

  void uses(Collection<ColumnRef> columns) {
    used.addAll(columns);
  }

  void reads(Name relation) {
    relations.add(relation);
  }

  Resolution of(ResultColumns columns, ValueType type) {
    return new Resolution(columns, type, used, relations, List.copyOf(problems));
  }
}
