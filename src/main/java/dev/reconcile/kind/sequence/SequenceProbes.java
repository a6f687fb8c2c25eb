package dev.reconcile.kind.sequence;

import dev.reconcile.kind.SequenceLimits;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Probe;
import dev.reconcile.plan.Probe.Meaning;
import dev.reconcile.plan.Probing;
import java.util.List;

/** What a sequence is asked before it gets other limits, or goes. */
final class SequenceProbes implements Probing<Sequence> {

  @Override
  public List<Probe> drop(Sequence live, PlanContext context) {
    return List.of(asked(live).probe(Meaning.HOLDS, "is_called", "with values taken", context));
  }

  @Override
  public List<Probe> alter(Sequence live, Sequence desired, PlanContext context) {
    return live.limits().questions(desired.limits(), asked(desired), context);
  }

  private static SequenceLimits.Asked asked(Sequence sequence) {
    return new SequenceLimits.Asked(sequence.id(), sequence.id(), sequence.id());
  }
}
