package dev.reconcile.kind.sequence;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;
import java.util.Set;

/** Binds the sequences of identity columns. */
public final class IdentitySequenceKind {

  private static final IdentitySequenceSpec SPEC = new IdentitySequenceSpec();

  /** All about the sequences of identity columns. */
  public static final ObjectKind<IdentitySequence> KIND =
      new ObjectKind<>(
          KindName.IDENTITY_SEQUENCE,
          new SpecBinding<>(
              IdentitySequence.class,
              List.of(
                  SpecSection.single(
                      IdentitySequenceSpec.SECTION,
                      KindName.IDENTITY_SEQUENCE,
                      Set.of(KindName.COLUMN),
                      IdentitySequenceSpec.NAME,
                      "")),
              SPEC,
              SPEC),
          new IdentitySequenceCatalog(),
          Comparison.of(IdentitySequence.class)
              .alters(
                  SequenceDdl.UNLOGGED,
                  IdentitySequence::persistence,
                  (live, desired) -> Persistence.same(live.persistence(), desired.persistence())),
          Silence.DROPS,
          new IdentitySequenceDdl());

  private IdentitySequenceKind() {}
}
