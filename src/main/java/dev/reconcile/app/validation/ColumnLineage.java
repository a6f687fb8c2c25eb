package dev.reconcile.app.validation;

import dev.reconcile.expression.catalog.ColumnRef;
import dev.reconcile.expression.catalog.ResultColumn;
import dev.reconcile.expression.catalog.ResultColumns.Extent;
import dev.reconcile.expression.finding.Resolution;
import dev.reconcile.expression.resolve.Demand;
import dev.reconcile.expression.resolve.NameResolver;
import dev.reconcile.expression.resolve.Visible;
import dev.reconcile.kind.column.Column;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.report.Lineage;
import dev.reconcile.spec.LoadedSpec;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tells from the text of views and generated columns what their values are made of. */
public final class ColumnLineage {

  private final DesiredNames names;
  private final SortedMap<String, SortedSet<String>> sources = new TreeMap<>();
  private final SortedSet<String> unknown = new TreeSet<>();

  private ColumnLineage(DesiredNames names) {
    this.names = names;
  }

  /** Of all that is described. */
  public static Lineage of(LoadedSpec spec, List<String> searchPath) {
    ColumnLineage lineage = new ColumnLineage(new DesiredNames(spec, searchPath));
    for (SchemaObject object : lineage.names.schema().objects()) {
      if (object.id().kind() == KindName.VIEW || object.id().kind() == KindName.MATERIALIZED_VIEW) {
        lineage.addView(object.id());
      } else if (object instanceof Column column && column.generated() != null) {
        lineage.addGenerated(column.id(), column.generated().expression());
      }
    }
    return new Lineage(lineage.sources, lineage.unknown);
  }

  private void addView(ObjectId view) {
    Resolution query = names.query(view).orElseThrow();
    if (query.columns().extent() == Extent.PARTIAL) {
      unknown.add(view.path());
    }
    for (ResultColumn column : query.columns().columns()) {
      add(view.path() + "." + column.name(), column.sources());
    }
  }

  private void addGenerated(ObjectId column, String expression) {
    ObjectId table = column.requireParent();
    Resolution resolution =
        new NameResolver(names)
            .expression(expression, Visible.row(table.name(), names.columns(table)), Demand.NONE);
    add(column.path(), resolution.used());
  }

  private void add(String column, Collection<ColumnRef> of) {
    if (!of.isEmpty()) {
      of.forEach(
          source ->
              sources.computeIfAbsent(column, name -> new TreeSet<>()).add(source.toString()));
    }
  }
}
