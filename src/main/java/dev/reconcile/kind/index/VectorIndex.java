package dev.reconcile.kind.index;

import dev.reconcile.kind.Versioned;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.TableSize;
import dev.reconcile.plan.Concern;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What pgvector refuses or does badly of an index, and what to expect of its build: the
 * recommendations of its README, and the memory that builds of 0.8 were seen to take.
 */
final class VectorIndex {

  private static final int USUAL_LISTS = 100;
  private static final int ROWS_FOR_A_LIST = 50;
  private static final int ROWS_OF_A_LIST = 1_000;
  private static final int MILLION = 1_000_000;
  private static final int FAR = 4;

  /** A longer row lies in the TOAST table but for a pointer (TOAST_TUPLE_THRESHOLD). */
  private static final long KEPT_INLINE = 2_000;

  private static final long POINTER = 18;
  private static final long REST_OF_ROW = 32;
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final String USUAL_LINKS = "16";

  private final Index index;
  private final VectorKey key;
  private final PlanContext context;

  private VectorIndex(Index index, VectorKey key, PlanContext context) {
    this.index = index;
    this.key = key;
    this.context = context;
  }

  /** The operation that builds an index, with what could go wrong. */
  static Operation warned(Operation build, Index index, PlanContext context) {
    return VectorFit.of(index, context.desired())
        .map(fit -> new VectorIndex(index, fit.key(), context).warned(build, fit))
        .orElse(build);
  }

  private Operation warned(Operation build, VectorFit fit) {
    if (!fit.unfit().isEmpty()) {
      return build.with(Concern.VECTOR_OPERATOR_CLASS, fit.unfit());
    }
    if (!fit.overLimit().isEmpty()) {
      return build.with(Concern.VECTOR_INDEX_LIMIT, fit.overLimit());
    }
    Operation told = build.with(Concern.VECTOR_DISTANCE, notAskedFor());
    return index.method().equals(VectorFit.HNSW)
        ? told.with(Effect.BUILDS_GRAPH)
            .with(Concern.HNSW_MEMORY, memory())
            .with(Concern.PGVECTOR_VERSION, defect())
        : told.with(Concern.IVFFLAT_FEW_ROWS, fewRows())
            .with(Concern.IVFFLAT_LISTS, fewRows().isEmpty() ? lists() : "");
  }

  private String notAskedFor() {
    return new VectorDistance(key, index.id().requireParent()).notAskedFor(context.desired());
  }

  private String fewRows() {
    long needed = (long) lists(index) * ROWS_FOR_A_LIST;
    return rows() < needed
        ? String.format(
            Locale.ROOT,
            "the centers of %d lists are learned from about %d rows, where %d are needed: build it"
                + " when they are there, or REINDEX INDEX CONCURRENTLY then",
            lists(index),
            rows(),
            needed)
        : "";
  }

  private String lists() {
    long rows = rows();
    long usual =
        rows <= MILLION ? Math.max(1, rows / ROWS_OF_A_LIST) : Math.round(Math.sqrt((double) rows));
    long lists = lists(index);
    boolean far = lists > FAR * usual || FAR * lists < usual;
    return far
        ? String.format(
            Locale.ROOT,
            "lists = %d for about %d rows: pgvector recommends %d, and ivfflat.probes = %d",
            lists,
            rows,
            usual,
            Math.max(1, Math.round(Math.sqrt((double) usual))))
        : "";
  }

  private static int lists(Index index) {
    return Integer.parseInt(index.with().getOrDefault("lists", String.valueOf(USUAL_LISTS)));
  }

  /** A node has the vector and its links; the numbers are measured. */
  private String memory() {
    int links = Integer.parseInt(index.with().getOrDefault("m", USUAL_LINKS));
    long needed = rows() * (key.bytes() + 262 + 32L * links);
    long given = context.server().buildMemory();
    return needed > given
        ? "the graph takes about "
            + TableSize.shown(needed)
            + ", and maintenance_work_mem is "
            + TableSize.shown(given)
            + ", so that the build takes several times as long"
        : "";
  }

  private String defect() {
    String version = version();
    if (version.isEmpty() || atLeast(version, 0, 8, 3)) {
      return "";
    }
    String vacuum = "pgvector " + version + ": before 0.8.3, VACUUM can spoil an hnsw index";
    boolean parallel = atLeast(version, 0, 6, 0) && !atLeast(version, 0, 8, 2);
    return parallel ? vacuum + ", and before 0.8.2 a parallel build overflows" : vacuum;
  }

  private String version() {
    return context
        .live()
        .find(ObjectId.global(KindName.EXTENSION, "vector"))
        .filter(Versioned.class::isInstance)
        .flatMap(installed -> Optional.ofNullable(((Versioned) installed).version()))
        .orElse("");
  }

  private static boolean atLeast(String version, int... numbers) {
    List<Integer> parts =
        NUMBER.matcher(version).results().map(n -> Integer.valueOf(n.group())).toList();
    for (int i = 0; i < numbers.length; i++) {
      int part = i < parts.size() ? parts.get(i) : 0;
      if (part != numbers[i]) {
        return part > numbers[i];
      }
    }
    return true;
  }

  /** Where no one has counted them, as many as there is room for; long vectors are elsewhere. */
  private long rows() {
    TableSize size = context.size(index.id().requireParent());
    long width = key.bytes() > KEPT_INLINE ? POINTER : key.bytes();
    return size.rows() == TableSize.UNKNOWN ? size.bytes() / (width + REST_OF_ROW) : size.rows();
  }
}
