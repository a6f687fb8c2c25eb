package dev.reconcile.kind;

import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A table whose rows may be spread over partitions. */
public interface Spread {

  /** The method and the key, as in {@code RANGE (at)}; null when it has no partitions. */
  @Nullable String partitionBy();

  /** Whether a column is in the key of a table, or in that of one of its partitions. */
  static boolean isBy(ObjectId table, String column, Schema schema) {
    return keys(table, schema).contains(column);
  }

  /** All that could be columns in the keys of a table and its partitions. */
  static Set<String> keys(ObjectId table, Schema schema) {
    Set<String> keys = new TreeSet<>();
    if (schema.find(table).orElse(null) instanceof Spread spread && spread.partitionBy() != null) {
      keys.addAll(SqlFragment.of(spread.partitionBy()).words());
      Parentage.childrenOf(table, schema)
          .forEach(partition -> keys.addAll(keys(partition, schema)));
    }
    return keys;
  }
}
