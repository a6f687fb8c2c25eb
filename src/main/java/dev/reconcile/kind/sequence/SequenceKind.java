package dev.reconcile.kind.sequence;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;

/** Binds sequences. */
public final class SequenceKind {

  private static final SequenceSpec SPEC = new SequenceSpec();

  /** All about sequences. */
  public static final ObjectKind<Sequence> KIND =
      new ObjectKind<>(
          KindName.SEQUENCE,
          new SpecBinding<>(
              Sequence.class,
              List.of(SpecSection.top("sequences", KindName.SEQUENCE, "")),
              SPEC,
              SPEC),
          new SequenceCatalog(),
          Comparison.of(Sequence.class)
              .alters("type", Sequence::type)
              .alters("start", Sequence::start)
              .alters("increment", Sequence::increment)
              .alters("min", Sequence::min)
              .alters("max", Sequence::max)
              .alters("cache", Sequence::cache)
              .alters("cycle", Sequence::cycle)
              .alters(SequenceDdl.UNLOGGED, Sequence::persistence, SequenceKind::samePersistence),
          Silence.DROPS,
          new SequenceDdl(),
          Decision.BLOCK);

  private SequenceKind() {}

  private static boolean samePersistence(Sequence live, Sequence desired) {
    return Persistence.same(live.persistence(), desired.persistence());
  }
}
