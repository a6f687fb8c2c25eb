package dev.reconcile.cli;

import dev.reconcile.plan.Plan;
import dev.reconcile.report.Detail;
import dev.reconcile.report.Palette;
import dev.reconcile.report.PlanJson;
import dev.reconcile.report.PlanText;

/** How a result is written. */
enum Format {
  /** For people. */
  TEXT {
    @Override
    String write(Plan plan, Palette palette, Detail detail) {
      return PlanText.of(plan, palette, detail);
    }
  },
  /** For machines. */
  JSON {
    @Override
    String write(Plan plan, Palette palette, Detail detail) {
      return PlanJson.of(plan);
    }
  };

  abstract String write(Plan plan, Palette palette, Detail detail);
}
