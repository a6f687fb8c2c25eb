package dev.reconcile.kind.policy;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;
import java.util.Set;

/** Binds policies. */
public final class PolicyKind {

  private static final PolicySpec SPEC = new PolicySpec();

  /** All about policies. */
  public static final ObjectKind<Policy> KIND =
      new ObjectKind<>(
          KindName.POLICY,
          new SpecBinding<>(
              Policy.class,
              List.of(
                  SpecSection.nested("policies", KindName.POLICY, Set.of(KindName.TABLE), "using")),
              SPEC,
              SPEC),
          new PolicyCatalog(),
          Comparison.of(Policy.class)
              .rebuilds("restrictive", Policy::restrictive)
              .rebuilds("command", Policy::command)
              .alters("roles", Policy::roles)
              .altersSqlIf("using", Policy::using, Policy::canBecome)
              .altersSqlIf("with_check", Policy::withCheck, Policy::canBecome),
          Silence.DROPS,
          new PolicyDdl(),
          Decision.WARN);

  private PolicyKind() {}
}
