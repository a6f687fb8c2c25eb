package dev.reconcile.kind.rows;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.RowOrder;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table that none of its sets describes, and that shall not be there.
 *
 * @param where a condition for those that shall go; the others stay
 * @param found the keys of those that are there; null for a description
 */
public record OtherRows(ObjectId id, String where, @Nullable RowSource found)
    implements SchemaObject {

  /** The set of rows in whose description it stands. */
  ObjectId rows() {
    return id.requireParent();
  }

  ObjectId table() {
    return rows().requireParent();
  }

  /** The live form. */
  OtherRows found(RowSource keys) {
    return new OtherRows(id, where, keys);
  }

  /** How live differs, row by row. */
  List<Difference> differences() {
    List<Difference> differences = new ArrayList<>();
    if (found != null) {
      found.forEach(row -> differences.add(RowDifference.gone(row)));
    }
    return differences;
  }

  /** Whether any has to go. */
  boolean isPending() {
    return !differences().isEmpty();
  }

  /**
   * Rows that refer to others go before them, or refer to others by then. In a circle, one after
   * the other, when all that come are there.
   */
  @Override
  public List<ObjectId> references(Schema schema) {
    List<ObjectId> needed = new ArrayList<>(RowOrder.rowsOf(table(), KindName.ROWS, schema));
    for (ObjectId other : RowOrder.referringTo(table(), schema)) {
      needed.addAll(RowOrder.rowsOf(other, KindName.ROWS, schema));
      needed.addAll(RowOrder.rowsOf(other, KindName.OTHER_ROWS, schema));
    }
    for (ObjectId other : RowOrder.circle(table(), schema)) {
      needed.addAll(RowOrder.rowsOf(other, KindName.ROWS, schema));
      RowOrder.rowsOf(other, KindName.OTHER_ROWS, schema).stream()
          .filter(others -> others.compareTo(id) < 0)
          .forEach(needed::add);
    }
    return needed;
  }

  @Override
  public List<SqlText> sqlTexts() {
    return List.of(SqlText.ofLive(where));
  }
}
