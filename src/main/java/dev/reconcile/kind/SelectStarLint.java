package dev.reconcile.kind;

import dev.reconcile.diagnostic.Severity;
import dev.reconcile.expression.scan.QueryOutputs;
import dev.reconcile.lint.Lint;
import dev.reconcile.lint.Remark;
import dev.reconcile.lint.Surroundings;
import dev.reconcile.model.KindName;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code select-star}: which columns a view has depends on when it was made. */
public final class SelectStarLint implements Lint<SchemaObject> {

  private static final Set<KindName> VIEWS = EnumSet.of(KindName.VIEW, KindName.MATERIALIZED_VIEW);

  @Override
  public String code() {
    return "select-star";
  }

  @Override
  public Severity byDefault() {
    return Severity.WARN;
  }

  @Override
  public String meaning() {
    return "A view selects *, which PostgreSQL replaces by the columns of the moment: its columns are not told by its text, and change when the view is made again for another reason.";
  }

  @Override
  public String advice() {
    return "Name the columns.";
  }

  @Override
  public Class<SchemaObject> about() {
    return SchemaObject.class;
  }

  @Override
  public List<Remark> judge(SchemaObject object, Surroundings surroundings) {
    return Stream.of(object)
        .filter(view -> VIEWS.contains(view.id().kind()))
        .flatMap(view -> view.sqlTexts().stream())
        .filter(text -> text.form() == SqlText.Form.QUERY)
        .flatMap(text -> stars(text.text()).stream())
        .toList();
  }

  private static List<Remark> stars(String query) {
    return QueryOutputs.stars(query).stream()
        .map(offset -> Remark.of("selects * instead of columns").at(query, offset))
        .toList();
  }
}
