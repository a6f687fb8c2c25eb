package dev.reconcile.plan.hazard;

import dev.reconcile.model.KindName;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.plan.HazardRule;
import java.util.List;

/** Every hazard that there is. */
public final class HazardRules {

  /** In the order in which they are shown. */
  public static final List<HazardRule> ALL =
      List.of(
          new UndecidedHazard(),
          new RowsViolateHazard(),
          new DropHazard(KindName.SCHEMA, Decision.BLOCK),
          new DropHazard(KindName.EXTENSION, Decision.BLOCK),
          new DropHazard(KindName.BASE_TYPE, Decision.WARN),
          new DropHazard(KindName.ENUM_TYPE, Decision.BLOCK),
          new DropHazard(KindName.COMPOSITE_TYPE, Decision.BLOCK),
          new DropHazard(KindName.RANGE_TYPE, Decision.WARN),
          new DropHazard(KindName.DOMAIN, Decision.WARN),
          new DropHazard(KindName.DOMAIN_CONSTRAINT, Decision.WARN),
          new DropHazard(KindName.SEQUENCE, Decision.BLOCK),
          new DropHazard(KindName.TABLE, Decision.BLOCK),
          new DropHazard(KindName.COLUMN, Decision.BLOCK),
          new DropHazard(KindName.CONSTRAINT, Decision.WARN),
          new DropHazard(KindName.FOREIGN_KEY, Decision.WARN),
          new DropHazard(KindName.INDEX, Decision.WARN),
          new DropHazard(KindName.VIEW, Decision.WARN),
          new DropHazard(KindName.MATERIALIZED_VIEW, Decision.WARN),
          new DropHazard(KindName.FUNCTION, Decision.WARN),
          new DropHazard(KindName.PROCEDURE, Decision.WARN),
          new DropHazard(KindName.AGGREGATE, Decision.WARN),
          new DropHazard(KindName.TRIGGER, Decision.WARN),
          new DropHazard(KindName.RULE, Decision.WARN),
          new DropHazard(KindName.POLICY, Decision.WARN),
          new DropHazard(KindName.STATEMENT, Decision.WARN),
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
}
