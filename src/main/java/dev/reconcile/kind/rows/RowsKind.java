package dev.reconcile.kind.rows;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.lint.Lint;
import dev.reconcile.model.KindName;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;
import java.util.Set;

/** Binds sets of rows. */
public final class RowsKind {

  private static final RowsSpec SPEC = new RowsSpec();

  /** All about sets of rows. */
  public static final ObjectKind<Rows> KIND =
      new ObjectKind<>(
          KindName.ROWS,
          new SpecBinding<>(
              Rows.class,
              List.of(SpecSection.several("rows", KindName.ROWS, Set.of(KindName.TABLE))),
              SPEC,
              SPEC),
          new RowsCatalog(),
          Comparison.asked(
              Rows.class, live -> live.found() == null ? List.of() : live.found().differences()),
          Silence.DROPS,
          new RowsDdl());

  /** What can be odd about them. */
  public static final List<Lint<?>> LINTS = List.of(new VolatileRowKeyLint());

  private RowsKind() {}
}
