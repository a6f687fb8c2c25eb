package dev.reconcile.plan.hazard;

import dev.reconcile.diff.Change;
import dev.reconcile.plan.Concern;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.plan.HazardRule;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import java.util.Locale;
import java.util.Optional;

/** What the kind of an object tells of it: {@code reindex-needed}, {@code hnsw-memory} ... */
enum ConcernHazard implements HazardRule {
  TIME_ZONE(
      Concern.TIME_ZONE,
      "Values without a time zone become values with one, or the other way round: they are taken to be in UTC, whatever the zone of those who wrote them.",
      "Where that is not so, say it with convert: using: \"at AT TIME ZONE 'Europe/Berlin'\"."),
  PUBLISHED_COLUMN(
      Concern.PUBLISHED_COLUMN,
      "A published table gets another column, be it for as long as a conversion takes. A subscriber without it stops applying changes.",
      "Add the column that the plan names at the subscribers, too, before; or let the publication name its columns (PostgreSQL 15 and later)."),
  REINDEX_NEEDED(
      Concern.REINDEX_NEEDED,
      "What was computed from rows is not computed anew, so that the catalog is as described while an index, a check or a value may be wrong.",
      "REINDEX INDEX CONCURRENTLY what the plan names; drop and add a check; update the rows of a generated column."),
  VECTOR_DIMENSION(
      Concern.VECTOR_DIMENSION,
      "Vectors of one dimension become vectors of another, which makes no embeddings of them.",
      "Add a column of the new dimension, fill it with embeddings made anew, and let queries use it before the old one goes."),
  VECTOR_INDEX_LIMIT(
      Concern.VECTOR_INDEX_LIMIT,
      "pgvector refuses the index: its key has more dimensions than the access method takes, or does not say how many.",
      "Say the dimension; index a cast to halfvec (up to 4000), or binary_quantize() (up to 64000), and rank the hits again. No option opens this gate."),
  VECTOR_OPERATOR_CLASS(
      Concern.VECTOR_OPERATOR_CLASS,
      "A vector index has no operator class, or one that the access method does not have for the type.",
      "Name one of those that the plan tells, for the distance that queries order by. No option opens this gate."),
  VECTOR_DISTANCE(
      Concern.VECTOR_DISTANCE,
      "A vector index is for another distance than the one that described views and routines order by: they would read every row.",
      "Name the operator class of their operator: l2 for <->, ip for <#>, cosine for <=>, l1 for <+>, hamming for <~>, jaccard for <%>; each distance needs an index of its own."),
  IVFFLAT_FEW_ROWS(
      Concern.IVFFLAT_FEW_ROWS,
      "The centers of ivfflat's lists are learned when the index is built, from too few rows: searches will miss rows that come later.",
      "Leave the index out until there are rows, or REINDEX INDEX CONCURRENTLY then; hnsw needs no rows."),
  IVFFLAT_LISTS(
      Concern.IVFFLAT_LISTS,
      "ivfflat has far more or far fewer lists than so many rows ask for: searches are slow, or miss rows.",
      "Take rows / 1000 lists up to a million rows, then the square root of the rows; set ivfflat.probes to the square root of the lists."),
  HNSW_MEMORY(
      Concern.HNSW_MEMORY,
      "The graph of an hnsw index does not fit into maintenance_work_mem, so that its build takes several times as long.",
      "Raise maintenance_work_mem for the role that applies (ALTER ROLE ... SET), or index halfvec, which takes half."),
  PGVECTOR_VERSION(
      Concern.PGVECTOR_VERSION,
      "The installed version of pgvector can spoil such an index, as its change log tells.",
      "Install the server's package of 0.8.3 or later, ALTER EXTENSION vector UPDATE, and build such indexes anew.");

  private final Concern concern;
  private final String meaning;
  private final String advice;

  ConcernHazard(Concern concern, String meaning, String advice) {
    this.concern = concern;
    this.meaning = meaning;
    this.advice = advice;
  }

  @Override
  public String code() {
    return concern.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Decision byDefault() {
    return canBeAllowed() ? Decision.WARN : Decision.BLOCK;
  }

  @Override
  public boolean canBeAllowed() {
    return !concern.isRefused();
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public String advice() {
    return advice;
  }

  @Override
  public Optional<String> judge(Change change, Operation operation, PlanContext context) {
    return Optional.ofNullable(operation.concerns().get(concern));
  }
}
