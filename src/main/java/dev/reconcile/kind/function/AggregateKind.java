package dev.reconcile.kind.function;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.kind.function.Aggregate.Transition;
import dev.reconcile.model.KindName;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Binds aggregates. */
public final class AggregateKind {

  private static final AggregateSpec SPEC = new AggregateSpec();

  /** All about aggregates. CREATE OR REPLACE keeps the arguments, the sort and the result. */
  public static final ObjectKind<Aggregate> KIND =
      new ObjectKind<>(
          KindName.AGGREGATE,
          new SpecBinding<>(
              Aggregate.class,
              List.of(SpecSection.top("aggregates", KindName.AGGREGATE, "")),
              SPEC,
              SPEC),
          new AggregateCatalog(),
          comparison(),
          Silence.DROPS,
          new AggregateDdl(),
          Decision.WARN);

  private AggregateKind() {}

  private static Comparison<Aggregate> comparison() {
    Comparison<Aggregate> comparison =
        Comparison.of(Aggregate.class)
            .rebuildsSql("arguments", Aggregate::arguments)
            .rebuilds("hypothetical", Aggregate::hypothetical)
            .altersSql("sfunc", aggregate -> aggregate.transition().function())
            .rebuildsSql("stype", aggregate -> aggregate.transition().type())
            .alters("sspace", aggregate -> aggregate.transition().space())
            .rebuildsSql("finalfunc", aggregate -> aggregate.transition().end())
            .alters("finalfunc_extra", aggregate -> aggregate.transition().endGetsAll())
            .alters("finalfunc_modify", aggregate -> aggregate.transition().endModifies())
            .alters("initcond", aggregate -> aggregate.transition().initial());
    return moving(comparison)
        .altersSql("combinefunc", Aggregate::combine)
        .altersSql("serialfunc", Aggregate::serialize)
        .altersSql("deserialfunc", Aggregate::deserialize)
        .altersSql("sortop", Aggregate::sortOperator)
        .alters("parallel", Aggregate::parallel);
  }

  private static Comparison<Aggregate> moving(Comparison<Aggregate> comparison) {
    return comparison
        .altersSql("msfunc", moving(Transition::function))
        .altersSql("minvfunc", Aggregate::inverse)
        .altersSql("mstype", moving(Transition::type))
        .alters("msspace", moving(Transition::space))
        .altersSql("mfinalfunc", moving(Transition::end))
        .alters("mfinalfunc_extra", moving(Transition::endGetsAll))
        .alters("mfinalfunc_modify", moving(Transition::endModifies))
        .alters("minitcond", moving(Transition::initial));
  }

  private static Function<Aggregate, @Nullable Object> moving(
      Function<Transition, @Nullable Object> component) {
    return aggregate -> aggregate.moving() == null ? null : component.apply(aggregate.moving());
  }
}
