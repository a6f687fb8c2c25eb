package dev.reconcile.kind.sequence;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Difference;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.Logged;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;
import java.util.Optional;
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
                  (live, desired) -> Persistence.same(live.persistence(), desired.persistence()))
              .within(IdentitySequenceKind::followingItsTable),
          Silence.DROPS,
          new IdentitySequenceDdl());

  private IdentitySequenceKind() {}

  /** With a table, PostgreSQL alters its sequences, so one that is right will not stay so. */
  private static Optional<Difference> followingItsTable(
      IdentitySequence live, Schema liveSchema, IdentitySequence desired, Schema desiredSchema) {
    ObjectId table = desired.column().requireParent();
    boolean becomes = Logged.isUnlogged(table, desiredSchema);
    boolean changes = becomes != Logged.isUnlogged(table, liveSchema);
    Persistence persistence = desired.persistence();
    return changes
            && !persistence.usual()
            && persistence.unlogged() != becomes
            && Persistence.same(live.persistence(), persistence)
        ? Optional.of(
            new Difference(
                SequenceDdl.UNLOGGED,
                Difference.Effect.ALTERS,
                Difference.Form.VALUE,
                "as its table",
                persistence.toString()))
        : Optional.empty();
  }
}
