package dev.reconcile.app.validation;

import dev.reconcile.expression.catalog.ResultColumn;
import dev.reconcile.expression.catalog.ResultColumns;
import dev.reconcile.expression.catalog.ValueType;
import dev.reconcile.expression.finding.SqlProblem;
import dev.reconcile.model.SqlText;
import java.util.List;
import java.util.Optional;

/** Checks that statements give what is to come of them: the last one of a function its result. */
record ResultCheck(DesiredNames names) {

  Optional<SqlProblem> problem(SqlText text, ResultColumns result) {
    List<ValueType> wanted = text.wanted().stream().map(names::declaredType).toList();
    List<ResultColumn> given = result.columns();
    // One value can be a row of all that is wanted, and what is wanted can be a row.
    boolean isJudged =
        result.extent() == ResultColumns.Extent.COMPLETE
            && !wanted.isEmpty()
            && (wanted.size() > 1 ? given.size() != 1 : wanted.get(0).isKnown());
    if (isJudged && given.size() != wanted.size()) {
      return problem(
          text,
          "%d columns are wanted, and the last statement gives %d"
              .formatted(wanted.size(), given.size()));
    }
    for (int i = 0; isJudged && i < wanted.size(); i++) {
      ValueType type = given.get(i).type();
      if (type.isKnown()
          && wanted.get(i).isKnown()
          && !names.operators().assigns(type, wanted.get(i))) {
        return problem(
            text,
            "%s is wanted, and column %d of the last statement is %s"
                .formatted(wanted.get(i), i + 1, type));
      }
    }
    return Optional.empty();
  }

  private static Optional<SqlProblem> problem(SqlText text, String message) {
    return Optional.of(SqlProblem.ofAll(text.text(), "result-type", message));
  }
}
