package dev.reconcile.kind.rule;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;
import java.util.Set;

/** Binds rules. */
public final class RuleKind {

  private static final RuleSpec SPEC = new RuleSpec();

  /** All about rules. */
  public static final ObjectKind<Rule> KIND =
      new ObjectKind<>(
          KindName.RULE,
          new SpecBinding<>(
              Rule.class,
              List.of(
                  SpecSection.nested(
                      "rules", KindName.RULE, Set.of(KindName.TABLE, KindName.VIEW), "")),
              SPEC,
              SPEC),
          new RuleCatalog(),
          Comparison.of(Rule.class)
              .alters("event", Rule::event)
              .alters("instead", Rule::instead)
              .altersSql("where", Rule::where)
              .altersSql("commands", rule -> String.join(";\n", rule.commands()))
              .alters("enabled", Rule::enabled),
          Silence.DROPS,
          new RuleDdl(),
          Decision.WARN);

  private RuleKind() {}
}
