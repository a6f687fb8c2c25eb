package dev.reconcile.kind.trigger;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;
import java.util.Set;

/** Binds triggers. */
public final class TriggerKind {

  private static final TriggerSpec SPEC = new TriggerSpec();

  /** All about triggers. */
  public static final ObjectKind<Trigger> KIND =
      new ObjectKind<>(
          KindName.TRIGGER,
          new SpecBinding<>(
              Trigger.class,
              List.of(
                  SpecSection.nested(
                      "triggers",
                      KindName.TRIGGER,
                      Set.of(KindName.TABLE, KindName.VIEW, KindName.FOREIGN_TABLE),
                      "")),
              SPEC,
              SPEC),
          new TriggerCatalog(),
          Comparison.of(Trigger.class)
              .altersIf("timing", Trigger::timing, Trigger::canBecome)
              .altersIf("events", Trigger::events, Trigger::canBecome)
              .altersIf("columns", Trigger::sortedColumns, Trigger::canBecome)
              .altersIf("each", Trigger::each, Trigger::canBecome)
              .altersSqlIf("when", Trigger::when, Trigger::canBecome)
              .altersIf("function", Trigger::function, Trigger::canBecome)
              .altersIf("arguments", Trigger::arguments, Trigger::canBecome)
              .rebuilds("constraint", Trigger::constraint)
              .altersIf("old_table", Trigger::oldTable, Trigger::canBecome)
              .altersIf("new_table", Trigger::newTable, Trigger::canBecome)
              .alters("enabled", Trigger::enabled)
              .rebuilds("part_of", Trigger::whole),
          Silence.DROPS,
          new TriggerDdl(),
          Decision.WARN);

  private TriggerKind() {}
}
