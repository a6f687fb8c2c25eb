package dev.reconcile.kind.copy;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;
import java.util.Set;

/** Binds copies. */
public final class CopyKind {

  private static final CopySpec SPEC = new CopySpec();

  /** All about copies. */
  public static final ObjectKind<Copy> KIND =
      new ObjectKind<>(
          KindName.COPY,
          new SpecBinding<>(
              Copy.class,
              List.of(SpecSection.several("copy_from", KindName.COPY, Set.of(KindName.TABLE))),
              SPEC,
              SPEC),
          new CopyCatalog(),
          Comparison.asked(Copy.class, Copy::differences),
          Silence.DROPS,
          new CopyDdl());

  private CopyKind() {}
}
