package dev.reconcile.kind.sequence;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;
import java.util.Set;

/** Binds the ownership of sequences. */
public final class OwnedByKind {

  private static final OwnedBySpec SPEC = new OwnedBySpec();

  /** All about the ownership of sequences. */
  public static final ObjectKind<OwnedBy> KIND =
      new ObjectKind<>(
          KindName.OWNED_BY,
          new SpecBinding<>(
              OwnedBy.class,
              List.of(
                  SpecSection.single(
                      "owned_by", KindName.OWNED_BY, Set.of(KindName.SEQUENCE), "column", "")),
              SPEC,
              SPEC),
          new OwnedByCatalog(),
          Comparison.of(OwnedBy.class).alters("column", OwnedBy::column),
          Silence.DROPS,
          new OwnedByDdl());

  private OwnedByKind() {}
}
