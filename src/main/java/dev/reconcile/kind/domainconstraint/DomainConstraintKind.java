package dev.reconcile.kind.domainconstraint;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;
import java.util.Set;

/** Binds checks of domains. */
public final class DomainConstraintKind {

  private static final DomainConstraintSpec SPEC = new DomainConstraintSpec();

  /** All about checks of domains. One that may be violated is content with one that is not. */
  public static final ObjectKind<DomainConstraint> KIND =
      new ObjectKind<>(
          KindName.DOMAIN_CONSTRAINT,
          new SpecBinding<>(
              DomainConstraint.class,
              List.of(
                  SpecSection.nested(
                      "checks", KindName.DOMAIN_CONSTRAINT, Set.of(KindName.DOMAIN), "expression")),
              SPEC,
              SPEC),
          new DomainConstraintCatalog(),
          Comparison.of(DomainConstraint.class)
              .rebuildsSql("expression", DomainConstraint::expression)
              // It can be validated, but not the other way round.
              .altersIf(
                  "not_valid", DomainConstraint::notValid, (live, desired) -> live.notValid()),
          Silence.DROPS,
          new DomainConstraintDdl(),
          Decision.WARN);

  private DomainConstraintKind() {}
}
