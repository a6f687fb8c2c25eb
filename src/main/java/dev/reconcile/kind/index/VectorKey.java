package dev.reconcile.kind.index;

import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.kind.RowColumn;
import dev.reconcile.kind.TypeShape;
import dev.reconcile.model.KindName;
import dev.reconcile.model.Schema;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one key of an index of pgvector's.
 *
 * @param sql the column or expression
 * @param type {@code vector}, {@code halfvec}, {@code sparsevec} or {@code bit}
 * @param dimensions empty where the type does not say
 * @param operatorClass empty where none is named
 */
record VectorKey(String sql, String type, OptionalInt dimensions, String operatorClass) {

  private static final Set<String> TYPES = Set.of("vector", "halfvec", "sparsevec", "bit");
  private static final Pattern CAST =
      Pattern.compile("::\\s*([^():]+?)\\s*(?:\\(\\s*(\\d+)\\s*\\))?$");

  /** The key of an index; empty where its type cannot be told. */
  static Optional<VectorKey> of(Index index, Schema schema) {
    if (index.columns().size() != 1) {
      return Optional.empty();
    }
    List<String> parts = SqlFragment.of(index.columns().get(0)).splitAfterFirst();
    String key = parts.get(0);
    String operatorClass = last(parts.get(1).split("\\s", 2)[0]);
    return type(index, key, schema)
        .map(TypeShape::of)
        .filter(shape -> TYPES.contains(last(shape.base())) && !shape.array())
        .map(shape -> new VectorKey(key, last(shape.base()), dimensions(shape), operatorClass));
  }

  private static Optional<String> type(Index index, String key, Schema schema) {
    if (!SqlFragment.of(key).isName()) {
      Matcher cast = CAST.matcher(SqlFragment.unwrapped(key));
      return cast.find() ? Optional.of(cast.group().substring(2).strip()) : Optional.empty();
    }
    return SqlFragment.of(key).words().stream()
        .flatMap(
            name -> schema.find(index.id().requireParent().child(KindName.COLUMN, name)).stream())
        .filter(RowColumn.class::isInstance)
        .map(column -> ((RowColumn) column).type())
        .findFirst();
  }

  private static OptionalInt dimensions(TypeShape shape) {
    return shape.modifiers().isEmpty() ? OptionalInt.empty() : OptionalInt.of(shape.length());
  }

  /** A name without the schema that the extension may be in. */
  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The bytes of a value, as far as its type tells. */
  long bytes() {
    long length = dimensions.orElse(0);
    return switch (type) {
      case "vector" -> 4 * length + 8;
      case "halfvec" -> 2 * length + 8;
      default -> length / 8 + 8;
    };
  }
}
