package dev.reconcile.cli;

import dev.reconcile.app.Trip;
import dev.reconcile.plan.Plan;
import dev.reconcile.project.Project;
import dev.reconcile.report.Detail;
import dev.reconcile.report.PlanOrigin;
import dev.reconcile.report.Terminal;
import java.util.function.Supplier;

/** What is shown of a trip, and on what. */
record Presentation(
    Trip trip, Supplier<PlanOrigin> origin, Project project, Detail detail, Terminal terminal) {

  Plan plan() {
    return trip.plan();
  }
}
