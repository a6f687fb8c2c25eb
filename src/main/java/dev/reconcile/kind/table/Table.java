package dev.reconcile.kind.table;

import dev.reconcile.kind.StorageParameters;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table (catalog {@code pg_class}).
 *
 * @param unlogged whether its contents are lost in a crash, for speed
 * @param rowSecurity whether policies decide which rows a role sees
 * @param forceRowSecurity whether policies bind the owner, too
 * @param partitionBy how rows are spread over partitions, as in {@code range (born)}; null for a
 *     table that keeps its rows itself
 * @param with storage parameters by name, in the order in which they were given
 */
public record Table(
    ObjectId id,
    boolean unlogged,
    boolean rowSecurity,
    boolean forceRowSecurity,
    @Nullable String partitionBy,
    Map<String, String> with)
    implements SchemaObject {

  /** Takes a copy. */
  public Table {
    with = StorageParameters.copyOf(with);
  }

  @Override
  public List<SqlText> sqlTexts() {
    return partitionBy == null ? List.of() : List.of(SqlText.expression(partitionBy));
  }
}
