package dev.reconcile.kind.column;

import dev.reconcile.spec.SpecBody;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What pgvector says about dimensions, said before any server is asked. */
final class VectorType {

  private static final Pattern SHAPE =
      Pattern.compile("(?:\\w+\\.)?(vector|halfvec|sparsevec)\\s*\\(\\s*(-?\\d+)\\s*\\)");

  /** VECTOR_MAX_DIM, HALFVEC_MAX_DIM and SPARSEVEC_MAX_DIM of pgvector 0.8. */
  private static final Map<String, Long> MOST =
      Map.of("vector", 16_000L, "halfvec", 16_000L, "sparsevec", 1_000_000_000L);

  private VectorType() {}

  static void check(String type, SpecBody body) {
    Matcher shape = SHAPE.matcher(type);
    if (!shape.matches()) {
      return;
    }
    long most = MOST.getOrDefault(shape.group(1), Long.MAX_VALUE);
    long dimensions = Long.parseLong(shape.group(2));
    if (dimensions < 1 || dimensions > most) {
      body.error(
          "type",
          "vector-dimensions",
          "a " + shape.group(1) + " has 1 to " + most + " dimensions, not " + dimensions,
          "did you mean " + shape.group(1) + "(" + (dimensions < 1 ? 3 : most) + ")?");
    }
  }
}
