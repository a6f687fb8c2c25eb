package dev.reconcile.plan.hazard;

import dev.reconcile.diff.Change;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.plan.HazardRule;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import java.util.Optional;

/** {@code grant-to-public}: everyone who can connect gets a privilege. */
public final class GrantToPublicHazard implements HazardRule {

  @Override
  public String code() {
    return "grant-to-public";
  }

  @Override
  public Decision byDefault() {
    return Decision.WARN;
  }

  @Override
  public String meaning() {
    return "Everyone who can connect gets a privilege, and so does every role that comes later.";
  }

  @Override
  public String advice() {
    return "Grant it to a role that those are members of who need it.";
  }

  @Override
  public Optional<String> judge(Change change, Operation operation, PlanContext context) {
    boolean isNew = change instanceof Change.Create || change instanceof Change.Alter;
    return isNew && operation.effects().contains(Effect.OPENS_TO_EVERYONE)
        ? Optional.of("everyone who can connect may use " + change.id().requireParent())
        : Optional.empty();
  }
}
