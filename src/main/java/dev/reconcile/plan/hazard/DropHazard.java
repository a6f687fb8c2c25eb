package dev.reconcile.plan.hazard;

import dev.reconcile.diff.Change;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.TableSize;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.plan.HazardRule;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Probe.Meaning;
import java.util.Optional;

/**
 * An object of one kind goes: {@code drop-table}, {@code drop-column}, {@code drop-index}.
 *
 * @param kind the kind that this rule watches
 * @param byDefault block where data goes with the object, warn where it can be built again
 */
public record DropHazard(KindName kind, Decision byDefault) implements HazardRule {

  @Override
  public String code() {
    return "drop-" + kind.word().replace(' ', '-');
  }

  @Override
  public String meaning() {
    return byDefault == Decision.BLOCK
        ? "Drops: " + kind.word() + ", with what it holds, or what was done with it."
        : "Drops: " + kind.word() + ", which can be made again from its definition.";
  }

  @Override
  public String advice() {
    return byDefault == Decision.BLOCK
        ? "Save what it holds; name it under absent: with the reason, so that a reviewer sees it."
        : "Make sure that no one counts on it any more.";
  }

  @Override
  public Optional<String> judge(Change change, Operation operation, PlanContext context) {
    boolean destroys = operation.effects().contains(Effect.DESTROYS_DATA);
    boolean concerned = change.id().kind() == kind && (change instanceof Change.Drop || destroys);
    boolean ours = context.begun().contains(change.id());
    if (!concerned || ours || context.holdsNothing(change.id())) {
      return Optional.empty();
    }
    ObjectId whole = change.id().whole();
    TableSize size = context.size(whole);
    String holds = size.bytes() > 0 ? " (" + whole + ": " + size.inWords() + ")" : "";
    if (!(change instanceof Change.Drop) && !operation.note().isEmpty()) {
      return Optional.of(operation.note() + holds);
    }
    String lost =
        context
            .findings()
            .found(change.id(), Meaning.HOLDS)
            .map(found -> ": " + found.inWords())
            .orElse("");
    return Optional.of("drops " + change.id() + (destroys ? " with its data" + holds : "") + lost);
  }
}
