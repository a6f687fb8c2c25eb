package dev.reconcile.kind.rows;

import dev.reconcile.kind.RowOrder;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set of rows that a table shall have.
 *
 * @param set what the set is called; environments say which sets they have
 * @param key the columns that tell its rows apart
 * @param onConflict what becomes of rows that are there, but differ
 * @param source the rows
 * @param found how live differs; null for a description
 */
public record Rows(
    ObjectId id,
    String set,
    List<String> key,
    OnConflict onConflict,
    RowSource source,
    @Nullable RowsFound found)
    implements SchemaObject {

  /** The set of rows whose set is not named, and the one that is there unless told otherwise. */
  public static final String REFERENCE = "reference";

  /** Takes a copy of the key. */
  public Rows {
    key = List.copyOf(key);
  }

  /** The table. */
  public ObjectId table() {
    return id.requireParent();
  }

  /** Whether live is known to differ. */
  public boolean isPending() {
    return found != null && !found.differences().isEmpty();
  }

  /** The live form: the same, and how live differs. */
  Rows found(RowsFound differences) {
    return new Rows(id, set, key, onConflict, source, differences);
  }

  /** All columns that its rows name, in the order in which they do. */
  Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    if (source instanceof CsvRows csv) {
      columns.addAll(csv.columns());
    } else {
      source.forEach(row -> columns.addAll(row.columns()));
    }
    return columns;
  }

  /** The columns that its rows name. */
  public List<ObjectId> columnIds() {
    return columns().stream().map(name -> table().child(KindName.COLUMN, name)).toList();
  }

  /**
   * All parts of the table, because constraints and triggers judge new rows as they judge those
   * that follow; and the rows that its foreign keys refer to, unless those refer back.
   */
  @Override
  public List<ObjectId> references(Schema schema) {
    List<ObjectId> needed = new ArrayList<>();
    for (ObjectId part : schema.children(table())) {
      switch (part.kind()) {
        case COLUMN, CONSTRAINT, FOREIGN_KEY, TRIGGER, RULE -> needed.add(part);
        default -> {}
      }
    }
    for (ObjectId other : RowOrder.referredTo(table(), schema)) {
      needed.addAll(RowOrder.rowsOf(other, KindName.ROWS, schema));
    }
    return needed;
  }

  @Override
  public List<SqlText> sqlTexts() {
    List<SqlText> texts = new ArrayList<>();
    if (source instanceof InlineRows) {
      source.forEach(
          row ->
              row.cells().stream()
                  .filter(Cell.Expression.class::isInstance)
                  .map(cell -> SqlText.constant(((Cell.Expression) cell).sql()))
                  .filter(text -> !texts.contains(text))
                  .forEach(texts::add));
    }
    return texts;
  }

  @Override
  public int count() {
    return source.size();
  }
}
