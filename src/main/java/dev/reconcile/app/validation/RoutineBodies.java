package dev.reconcile.app.validation;

import dev.reconcile.expression.catalog.ResultColumns;
import dev.reconcile.expression.finding.Resolution;
import dev.reconcile.expression.resolve.NameResolver;
import dev.reconcile.expression.resolve.Visible;
import dev.reconcile.kind.function.Routine;
import dev.reconcile.model.SqlText;
import java.util.List;

/** What functions in SQL give, as their bodies tell. */
record RoutineBodies(DesiredNames names) {

  /** The columns of the last statement. */
  ResultColumns result(Routine routine) {
    return routine.checkedTexts().stream()
        .filter(text -> text.form() == SqlText.Form.QUERY && text.row() == SqlText.Row.NONE)
        .findFirst()
        .map(text -> resolve(routine, text))
        .map(Resolution::columns)
        .orElse(ResultColumns.UNKNOWN);
  }

  private Resolution resolve(Routine routine, SqlText body) {
    return new NameResolver(names).query(body.text(), parameters(routine.id().bareName(), body));
  }

  /** The parameters that a body can name. */
  Visible parameters(String function, SqlText body) {
    List<Visible.Value> values =
        body.values().stream()
            .map(value -> new Visible.Value(value.name(), names.declaredType(value.type())))
            .toList();
    return Visible.values(function, values);
  }
}
