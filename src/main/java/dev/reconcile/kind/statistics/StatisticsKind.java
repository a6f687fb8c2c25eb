package dev.reconcile.kind.statistics;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;
import java.util.Set;

/** Binds extended statistics. */
public final class StatisticsKind {

  private static final Set<KindName> RELATIONS =
      Set.of(KindName.TABLE, KindName.MATERIALIZED_VIEW, KindName.FOREIGN_TABLE);

  private static final StatisticsSpec SPEC = new StatisticsSpec();

  /** All about extended statistics. */
  public static final ObjectKind<Statistics> KIND =
      new ObjectKind<>(
          KindName.STATISTICS,
          new SpecBinding<>(
              Statistics.class,
              List.of(
                  SpecSection.nested(
                      StatisticsSpec.PART, KindName.STATISTICS, RELATIONS, StatisticsSpec.COLUMNS),
                  SpecSection.top(StatisticsSpec.ELSEWHERE, KindName.STATISTICS, "")),
              SPEC,
              SPEC),
          new StatisticsCatalog(),
          Comparison.of(Statistics.class)
              .rebuilds("on", Statistics::elsewhere)
              .rebuilds("kinds", Statistics::sorts)
              .rebuildsSql("columns", statistics -> String.join(", ", statistics.columns()))
              .alters("target", Statistics::target),
          Silence.DROPS,
          new StatisticsDdl());

  private StatisticsKind() {}
}
