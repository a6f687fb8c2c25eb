package dev.reconcile.kind.viewcolumn;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;
import java.util.Set;

/** Binds columns of views and foreign tables. */
public final class ViewColumnKind {

  private static final ViewColumnSpec SPEC = new ViewColumnSpec();

  /** All about columns of views and foreign tables. */
  public static final ObjectKind<ViewColumn> KIND =
      new ObjectKind<>(
          KindName.VIEW_COLUMN,
          new SpecBinding<>(
              ViewColumn.class,
              List.of(
                  SpecSection.nested(
                      ViewColumnSpec.OF_VIEW,
                      KindName.VIEW_COLUMN,
                      Set.of(KindName.VIEW, KindName.MATERIALIZED_VIEW),
                      ""),
                  SpecSection.nested(
                      ViewColumnSpec.OF_FOREIGN_TABLE,
                      KindName.VIEW_COLUMN,
                      Set.of(KindName.FOREIGN_TABLE),
                      "")),
              SPEC,
              SPEC),
          new ViewColumnCatalog(),
          Comparison.of(ViewColumn.class)
              .altersSql("default", ViewColumn::defaultSql)
              .alters("storage", column -> column.keeping().storage())
              .alters("compression", column -> column.keeping().compression())
              .alters("statistics", column -> column.keeping().statistics())
              .alters("options", column -> column.keeping().options())
              .alters("comment", ViewColumn::comment),
          Silence.DROPS,
          new ViewColumnDdl());

  private ViewColumnKind() {}
}
