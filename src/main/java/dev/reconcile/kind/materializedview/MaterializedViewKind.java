package dev.reconcile.kind.materializedview;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;

/** Binds materialized views. */
public final class MaterializedViewKind {

  private static final MaterializedViewSpec SPEC = new MaterializedViewSpec();

  /** All about materialized views. One that is filled need not be, and is left as it is. */
  public static final ObjectKind<MaterializedView> KIND =
      new ObjectKind<>(
          KindName.MATERIALIZED_VIEW,
          new SpecBinding<>(
              MaterializedView.class,
              List.of(
                  SpecSection.top("materialized_views", KindName.MATERIALIZED_VIEW, "query")
                      .inFilesOfTheirOwn()),
              SPEC,
              SPEC),
          new MaterializedViewCatalog(),
          Comparison.of(MaterializedView.class)
              .rebuildsSql("query", MaterializedView::query)
              .rebuilds("access_method", MaterializedView::accessMethod)
              .alters("tablespace", MaterializedView::tablespace)
              .alters("with", MaterializedView::with)
              .alters(
                  "with_data",
                  MaterializedView::withData,
                  (live, desired) -> live.withData() || !desired.withData()),
          Silence.DROPS,
          new MaterializedViewDdl(),
          Decision.WARN);

  private MaterializedViewKind() {}
}
