package dev.reconcile.kind.backfill;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;
import java.util.Set;

/** Binds backfills. */
public final class BackfillKind {

  private static final BackfillSpec SPEC = new BackfillSpec();

  /** All about backfills. */
  public static final ObjectKind<Backfill> KIND =
      new ObjectKind<>(
          KindName.BACKFILL,
          new SpecBinding<>(
              Backfill.class,
              List.of(
                  SpecSection.nested("backfills", KindName.BACKFILL, Set.of(KindName.TABLE), "")),
              SPEC,
              SPEC),
          new BackfillCatalog(),
          Comparison.asked(Backfill.class, Backfill::differences),
          Silence.DROPS,
          new BackfillDdl());

  private BackfillKind() {}
}
