package dev.reconcile.kind.rows;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;
import java.util.Set;

/** Binds what is said of rows that no set has. */
public final class OtherRowsKind {

  private static final OtherRowsSpec SPEC = new OtherRowsSpec();

  /** All about rows that no set has. */
  public static final ObjectKind<OtherRows> KIND =
      new ObjectKind<>(
          KindName.OTHER_ROWS,
          new SpecBinding<>(
              OtherRows.class,
              List.of(
                  SpecSection.single(
                      OtherRowsSpec.SECTION,
                      KindName.OTHER_ROWS,
                      Set.of(KindName.ROWS),
                      OtherRowsSpec.WHERE,
                      "")),
              SPEC,
              SPEC),
          new OtherRowsCatalog(),
          Comparison.asked(OtherRows.class, OtherRows::differences),
          Silence.DROPS,
          new OtherRowsDdl());

  private OtherRowsKind() {}
}
