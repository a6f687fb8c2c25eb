package dev.reconcile.apply;

import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Step;
import java.util.List;

/** What a step keeps the server busy with, by which its time is limited. */
public enum StepWork {
  /** It changes little more than the catalog. */
  BRIEF,
  /** It reads every row under a lock that others may wait for. */
  SCAN,
  /** It writes a table or an index under a lock that others wait for. */
  REWRITE,
  /** It reads every row while traffic passes. */
  VALIDATE,
  /** It builds something beside traffic, outside any transaction. */
  CONCURRENT,
  /** It changes rows in batches; each is limited for itself. */
  BATCH;

  private static final List<Effect> WRITING =
      List.of(
          Effect.REWRITES_TABLE,
          Effect.MOVES_ROWS,
          Effect.MOVES_SOME_ROWS,
          Effect.BUILDS_INDEX,
          Effect.BUILDS_GRAPH);

  /** What a step does. */
  static StepWork of(Step step) {
    List<Effect> effects = step.operation().effects();
    return switch (step.operation().mode()) {
      case NONE -> CONCURRENT;
      case BATCHES -> BATCH;
      case ALONE -> VALIDATE;
      case SHARED, COMMITTED ->
          effects.stream().anyMatch(WRITING::contains)
              ? REWRITE
              : effects.contains(Effect.SCANS_TABLE) ? SCAN : BRIEF;
    };
  }
}
