package dev.reconcile.plan.hazard;

import dev.reconcile.diff.Change;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.plan.HazardRule;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import java.util.Optional;

/** {@code rename}: clients that say the old name are told that there is no such thing. */
public final class RenameHazard implements HazardRule {

  @Override
  public String code() {
    return "rename";
  }

  @Override
  public Decision byDefault() {
    return Decision.WARN;
  }

  @Override
  public String meaning() {
    return "Something gets another name, and clients that say the old one are told that there is no such thing.";
  }

  @Override
  public String advice() {
    return "Leave a view with the old name, or deploy clients that say the new one at the same time.";
  }

  @Override
  public Optional<String> judge(Change change, Operation operation, PlanContext context) {
    return change instanceof Change.Rename rename && isNamedByClients(rename)
        ? Optional.of("who says " + rename.former().path() + " finds it no more")
        : Optional.empty();
  }

  /** Statements name relations, columns, routines and types; never indexes or constraints. */
  private static boolean isNamedByClients(Change.Rename rename) {
    return switch (rename.id().kind().address()) {
      case GLOBAL, QUALIFIED, MEMBER, FOR_METHOD -> true;
      case SIBLING, ON_PARENT, PHRASE, ATTACHED -> false;
    };
  }
}
