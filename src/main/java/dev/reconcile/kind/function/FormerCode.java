package dev.reconcile.kind.function;

import dev.reconcile.kind.RowColumn;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.PlanContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What PostgreSQL computed with the code that a routine had, and does not compute again. */
record FormerCode(Routine live, PlanContext context) {

  /** What is outdated with other code, in words; empty when nothing is. */
  String outdated(Routine desired) {
    Set<ObjectId> outdated = new TreeSet<>();
    if (!live.code().equals(desired.code())) {
      collect(live.id(), outdated, new HashSet<>());
    }
    return outdated.isEmpty()
        ? ""
        : "computed from rows by the former code: "
            + outdated.stream().map(ObjectId::toString).collect(Collectors.joining(", "));
  }

  /** A routine written in SQL may call the one that changes. */
  private void collect(ObjectId routine, Set<ObjectId> outdated, Set<ObjectId> seen) {
    for (ObjectId user : context.uses().dependentsOf(routine)) {
      if (user.kind() == KindName.FUNCTION && seen.add(user)) {
        collect(user, outdated, seen);
      } else if (isComputed(user)
          && context.size(user.whole()).bytes() > 0
          && context.desired().contains(user)) {
        outdated.add(user);
      }
    }
  }

  private boolean isComputed(ObjectId user) {
    return List.of(KindName.INDEX, KindName.CONSTRAINT).contains(user.kind())
        || (context.live().find(user).orElse(null) instanceof RowColumn column
            && column.filling() == RowColumn.Filling.EXPRESSION);
  }
}
