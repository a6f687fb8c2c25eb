package dev.reconcile.kind.index;

import dev.reconcile.model.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether pgvector takes an index at all: the limits and the operator classes that its README
 * tells.
 */
record VectorFit(Index index, VectorKey key) {

  static final String HNSW = "hnsw";
  static final String IVFFLAT = "ivfflat";
  private static final int HALFVEC_LIMIT = 4_000;
  private static final Map<String, Integer> LIMITS =
      Map.of("vector", 2_000, "halfvec", HALFVEC_LIMIT, "bit", 64_000);
  private static final Pattern DISTANCE = Pattern.compile("vector_(l2|ip|cosine)_ops");

  /** Empty for what is no index of pgvector's, or one whose key cannot be told. */
  static Optional<VectorFit> of(Index index, Schema schema) {
    boolean ofPgvector = index.method().equals(HNSW) || index.method().equals(IVFFLAT);
    return ofPgvector
        ? VectorKey.of(index, schema).map(key -> new VectorFit(index, key))
        : Optional.empty();
  }

  /** What is wrong with the number of dimensions; empty for nothing. */
  String overLimit() {
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
    if (key.type().equals("bit")) {
      return index.method() + " indexes up to " + limit + " bits, and there are " + dimensions;
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

  /** What is wrong with the operator class; empty for nothing. */
  String unfit() {
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
}
