package dev.reconcile.kind.copy;

import dev.reconcile.diff.Difference;
import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.kind.RowOrder;
import dev.reconcile.kind.WritesRows;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SqlText;
import dev.reconcile.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a table gets from a query as long as it lacks them.
 *
 * @param query gives the rows
 * @param columns of the table, in the order in which the query gives their values
 * @param key the columns that tell rows apart
 * @param missing how many live rows lack; null for a description
 */
public record Copy(
    ObjectId id, String query, List<String> columns, List<String> key, @Nullable Long missing)
    implements WritesRows {

  /** Takes copies of the lists. */
  public Copy {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  @Override
  public ObjectId table() {
    return id.requireParent();
  }

  @Override
  public Copy found(long rows) {
    return new Copy(id, query, columns, key, rows);
  }

  @Override
  public Sql question(Schema schema) {
    return new CopySql(this, schema).count();
  }

  @Override
  public Sql whether(Schema schema) {
    return new CopySql(this, schema).any();
  }

  @Override
  public Sql trial(Schema schema) {
    return new CopySql(this, schema).explained();
  }

  @Override
  public Sql objections(Schema schema) {
    return new CopySql(this, schema).twice();
  }

  @Override
  public String objection() {
    return "its query gives rows with the same key twice: " + String.join(", ", key) + " =";
  }

  @Override
  public Sql source() {
    return new Sql("EXPLAIN " + query);
  }

  @Override
  public boolean isPending() {
    return missing != null && missing > 0;
  }

  @Override
  public String manner() {
    return "query gives values for " + String.join(", ", columns) + ", in this order";
  }

  @Override
  public boolean concernsNewTables() {
    return true;
  }

  /** How live differs. */
  List<Difference> differences() {
    if (missing == null || missing == 0) {
      return List.of();
    }
    return List.of(
        new Difference(
            "missing rows",
            Difference.Effect.ALTERS,
            Difference.Form.VALUE,
            missing == UNCOUNTED ? "many" : "%,d".formatted(missing),
            "none"));
  }

  @Override
  public Set<String> words() {
    return new LinkedHashSet<>(SqlFragment.of(query).words());
  }

  /**
   * All parts of the table, because constraints and triggers judge these rows as they judge those
   * that follow; and what gives rows to the tables that it reads or that its keys refer to.
   */
  @Override
  public List<ObjectId> references(Schema schema) {
    List<ObjectId> needed = new ArrayList<>();
    columns.forEach(column -> needed.add(table().child(KindName.COLUMN, column)));
    for (ObjectId part : schema.children(table())) {
      switch (part.kind()) {
        case COLUMN, CONSTRAINT, FOREIGN_KEY, TRIGGER, RULE -> needed.add(part);
        default -> {}
      }
    }
    for (ObjectId other : RowOrder.referredTo(table(), schema)) {
      schema.children(other).stream()
          .filter(part -> part.kind() == KindName.COPY || part.kind() == KindName.ROWS)
          .forEach(needed::add);
    }
    WritesRows.doneBefore(this, schema)
        .filter(other -> !RowOrder.referredTo(other.requireParent(), schema).contains(table()))
        .forEach(needed::add);
    return needed.stream().distinct().toList();
  }

  /** What goes in the same plan may be where the rows come from. */
  @Override
  public boolean readsBefore(ObjectId going) {
    return switch (going.kind()) {
      case COLUMN, TABLE, VIEW, MATERIALIZED_VIEW, FUNCTION, FOREIGN_TABLE ->
          words().contains(going.bareName());
      default -> false;
    };
  }

  @Override
  public List<SqlText> sqlTexts() {
    return List.of(SqlText.liveQuery(query));
  }
}
