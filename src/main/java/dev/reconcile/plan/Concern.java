package dev.reconcile.plan;

/** What a kind knows of its own objects that could go wrong with an operation. */
public enum Concern {
  /** What values without a time zone mean depends on whose zone they are taken to be in. */
  TIME_ZONE,
  /** Subscribers need a column that a published table gets. */
  PUBLISHED_COLUMN,
  /** What was computed before is not computed anew, so that it may not be true any more. */
  REINDEX_NEEDED,
  /** Vectors of one dimension become vectors of another. */
  VECTOR_DIMENSION,
  /** An index that pgvector refuses: too many dimensions, or none. */
  VECTOR_INDEX_LIMIT,
  /** An operator class that is not there, or not for the type. */
  VECTOR_OPERATOR_CLASS,
  /** An index for another distance than the one that queries order by. */
  VECTOR_DISTANCE,
  /** Lists whose centers are learned from too few rows. */
  IVFFLAT_FEW_ROWS,
  /** Many more or many fewer lists than the rows need. */
  IVFFLAT_LISTS,
  /** A graph that does not fit into the memory that builds have. */
  HNSW_MEMORY,
  /** A version of pgvector that can spoil an index. */
  PGVECTOR_VERSION;

  /** Whether the server refuses the operation, so that to allow it would not help. */
  public boolean isRefused() {
    return this == VECTOR_INDEX_LIMIT || this == VECTOR_OPERATOR_CLASS;
  }
}
