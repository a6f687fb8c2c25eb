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
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What pgvector refuses or does badly of an index, and what to expect of its build: the limits, the
 * operator classes and the recommendations of its README, and the memory that builds of 0.8 were
 * seen to take.
 */
final class VectorIndex {

  private static final String HNSW = "hnsw";
  private static final String IVFFLAT = "ivfflat";
  private static final int HALFVEC_LIMIT = 4_000;
  private static final Map<String, Integer> LIMITS =
      Map.of("vector", 2_000, "halfvec", HALFVEC_LIMIT, "bit", 64_000);
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
  private static final Pattern DISTANCE = Pattern.compile("vector_(l2|ip|cosine)_ops");
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
    boolean ofPgvector = index.method().equals(HNSW) || index.method().equals(IVFFLAT);
    return ofPgvector
        ? VectorKey.of(index, context.desired())
            .map(key -> new VectorIndex(index, key, context).warned(build))
            .orElse(build)
        : build;
  }

  private Operation warned(Operation build) {
    if (!unfit().isEmpty()) {
      return build.with(Concern.VECTOR_OPERATOR_CLASS, unfit());
    }
    if (!overLimit().isEmpty()) {
      return build.with(Concern.VECTOR_INDEX_LIMIT, overLimit());
    }
    return index.method().equals(HNSW)
        ? build
            .with(Effect.BUILDS_GRAPH)
            .with(Concern.HNSW_MEMORY, memory())
            .with(Concern.PGVECTOR_VERSION, defect())
        : build
            .with(Concern.IVFFLAT_FEW_ROWS, fewRows())
            .with(Concern.IVFFLAT_LISTS, fewRows().isEmpty() ? lists() : "");
  }

  private String overLimit() {
    if (key.dimensions().isEmpty()) {
      return key.sql()
          + " does not say how many dimensions it has, which "
          + index.method()
          + " must know: index (("
          + key.sql()
          + ")::"
          + key.type()
          + "(n)), where: that these alone are indexed";
    }
    int dimensions = key.dimensions().getAsInt();
    int limit = LIMITS.getOrDefault(key.type(), Integer.MAX_VALUE);
    if (dimensions <= limit) {
      return "";
    }
    String instead =
        dimensions <= HALFVEC_LIMIT
            ? "((" + key.sql() + ")::halfvec(" + dimensions + ")) halfvec_" + distance() + "_ops"
            : "((binary_quantize(" + key.sql() + "))::bit(" + dimensions + ")) bit_hamming_ops";
    return String.format(
        Locale.ROOT,
        "%s indexes up to %d dimensions of %s, and %s has %d: index %s",
        index.method(),
        limit,
        key.type(),
        key.sql(),
        dimensions,
        instead);
  }

  /** What the index is meant to order by. */
  private String distance() {
    Matcher named = DISTANCE.matcher(key.operatorClass());
    return named.matches() ? named.group(1) : "l2";
  }

  private String unfit() {
    List<String> fitting = fitting();
    String named = key.operatorClass();
    if (fitting.contains(named) || (named.isEmpty() && hasDefault())) {
      return "";
    }
    boolean ofPgvector =
        named.isEmpty() || named.matches("(vector|halfvec|sparsevec|bit)_\\w+_ops");
    if (!ofPgvector) {
      return "";
    }
    String what =
        named.isEmpty()
            ? index.method() + " has no operator class by itself for " + key.type()
            : named + " is not one of " + index.method() + " for " + key.type();
    return what + ": " + (fitting.isEmpty() ? "hnsw has such" : String.join(", ", fitting));
  }

  private boolean hasDefault() {
    return index.method().equals(IVFFLAT) && key.type().equals("vector");
  }

  private List<String> fitting() {
    boolean graph = index.method().equals(HNSW);
    Stream<String> distances =
        switch (key.type()) {
          case "bit" -> graph ? Stream.of("hamming", "jaccard") : Stream.of("hamming");
          case "sparsevec" -> graph ? Stream.of("l2", "ip", "cosine", "l1") : Stream.of();
          default ->
              graph ? Stream.of("l2", "ip", "cosine", "l1") : Stream.of("l2", "ip", "cosine");
        };
    return distances.map(distance -> key.type() + "_" + distance + "_ops").toList();
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
