package dev.reconcile.app;

import dev.reconcile.apply.Progress;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.plan.Plan;
import dev.reconcile.project.Hook;
import dev.reconcile.project.Hooks;
import dev.reconcile.report.ResultJson;
import java.util.function.Function;

/** A run with what the project wants done before and after it. */
public final class HookedRun {

  private final Run run;
  private final Hooks hooks;
  private final HookRunner runner;
  private final Function<Plan, String> json;

  /**
   * A run with hooks.
   *
   * @param json a plan as commands read it
   */
  public HookedRun(Run run, Hooks hooks, HookRunner runner, Function<Plan, String> json) {
    this.run = run;
    this.hooks = hooks;
    this.runner = runner;
    this.json = json;
  }

  /**
   * Carries out the plan of a trip. With nothing to do there is nothing to prepare for, either.
   *
   * @throws ReconcileException when a hook fails; before the run, then nothing is done
   */
  public Outcome carryOut(Trip trip, Progress progress) {
    if (trip.plan().steps().isEmpty()) {
      return run.carryOut(trip, progress);
    }
    String plan = json.apply(trip.plan());
    for (Hook hook : hooks.before()) {
      runner.run(hook, plan, "Nothing was done");
    }
    Outcome outcome;
    try {
      outcome = run.carryOut(trip, progress);
    } catch (RuntimeException e) {
      afterFailure(ResultJson.failed(String.valueOf(e.getMessage()), plan), e);
      throw e;
    }
    after(ResultJson.of(outcome.word(), outcome.remaining(), plan));
    return outcome;
  }

  private void afterFailure(String result, RuntimeException failure) {
    try {
      after(result);
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private void after(String result) {
    for (Hook hook : hooks.after()) {
      runner.run(hook, result, "The run itself is over");
    }
  }
}
