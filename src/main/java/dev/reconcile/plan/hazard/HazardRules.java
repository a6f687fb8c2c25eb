package dev.reconcile.plan.hazard;

import dev.reconcile.plan.HazardRule;
import java.util.List;
import java.util.stream.Stream;

/** The hazards that are no kind's own. */
public final class HazardRules {

  private static final List<HazardRule> FIRST =
      List.of(new UndecidedHazard(), new RowsViolateHazard());

  private static final List<HazardRule> LAST =
      List.of(
          new DeleteRowsHazard(),
          new DropEmptyHazard(),
          new RenameHazard(),
          new LossyConversionHazard(),
          new TableRewriteHazard(),
          new ReplicatedRewriteHazard(),
          new LongLockHazard(),
          new LockSpreadHazard(),
          new LongBuildHazard(),
          new MoveRowsHazard(),
          new GrantToPublicHazard(),
          new SecurityDefinerHazard(),
          new RowSecurityOffHazard(),
          ConcernHazard.TIME_ZONE,
          ConcernHazard.PUBLISHED_COLUMN,
          ConcernHazard.REINDEX_NEEDED,
          ConcernHazard.VECTOR_DIMENSION,
          ConcernHazard.VECTOR_INDEX_LIMIT,
          ConcernHazard.VECTOR_OPERATOR_CLASS,
          ConcernHazard.VECTOR_DISTANCE,
          ConcernHazard.IVFFLAT_FEW_ROWS,
          ConcernHazard.IVFFLAT_LISTS,
          ConcernHazard.HNSW_MEMORY,
          ConcernHazard.PGVECTOR_VERSION);

  private HazardRules() {}

  /** All of them in the order in which they are shown, with those of the kinds among them. */
  public static List<HazardRule> with(List<DropHazard> ofKinds) {
    return Stream.of(FIRST, ofKinds, LAST).<HazardRule>flatMap(List::stream).toList();
  }
}
