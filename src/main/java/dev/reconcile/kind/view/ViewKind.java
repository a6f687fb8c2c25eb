package dev.reconcile.kind.view;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;

/** Binds views. */
public final class ViewKind {

  private static final ViewSpec SPEC = new ViewSpec();

  /**
   * All about views. Outputs are not compared: they say whether a changed query can replace the
   * view in place, and a query that PostgreSQL prints the same gives the same outputs.
   */
  public static final ObjectKind<View> KIND =
      new ObjectKind<>(
          KindName.VIEW,
          new SpecBinding<>(
              View.class,
              List.of(SpecSection.top("views", KindName.VIEW, "query").inFilesOfTheirOwn()),
              SPEC,
              SPEC),
          new ViewCatalog(),
          Comparison.of(View.class)
              .altersSqlIf("query", View::query, View::canBecome)
              .alters("with", View::with),
          Silence.DROPS,
          new ViewDdl(),
          Decision.WARN);

  private ViewKind() {}
}
