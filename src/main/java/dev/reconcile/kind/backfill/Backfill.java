package dev.reconcile.kind.backfill;

import dev.reconcile.diff.Difference;
import dev.reconcile.expression.SqlFragment;
import dev.reconcile.kind.Fills;
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
 * Values that rows of a table get which match a condition, until none does.
 *
 * @param set the assignments of an UPDATE
 * @param where which rows still lack the values
 * @param triggers what becomes of the table's triggers meanwhile
 * @param matching how many live rows match, not counted beyond {@link #MOST_COUNTED}; null for a
 *     description
 */
public record Backfill(
    ObjectId id, String set, String where, Triggers triggers, @Nullable Long matching)
    implements SchemaObject, Fills {

  /** To count more would take long, and only tells the reviewer that there are many. */
  public static final long MOST_COUNTED = 1_000_000;

  /** The table. */
  public ObjectId table() {
    return id.requireParent();
  }

  /** The live form. */
  public Backfill found(long rows) {
    return new Backfill(id, set, where, triggers, rows);
  }

  /** How live differs. */
  List<Difference> differences() {
    if (matching == null || matching == 0) {
      return List.of();
    }
    String rows = "%,d".formatted(Math.min(matching, MOST_COUNTED));
    return List.of(
        new Difference(
            "matching rows",
            Difference.Effect.ALTERS,
            Difference.Form.VALUE,
            matching > MOST_COUNTED ? "more than " + rows : rows,
            "none"));
  }

  @Override
  public boolean isPending() {
    return matching != null && matching > 0;
  }

  @Override
  public List<ObjectId> filled() {
    List<ObjectId> columns = new ArrayList<>();
    for (String assignment : SqlFragment.of("(" + set + ")").firstList()) {
      SqlFragment.of(assignment.substring(0, Math.max(0, assignment.indexOf('=')))).words().stream()
          .map(name -> table().child(KindName.COLUMN, name))
          .forEach(columns::add);
    }
    return columns;
  }

  /** All that could be a name in it. */
  private Set<String> words() {
    Set<String> words = new LinkedHashSet<>(SqlFragment.of(set).words());
    words.addAll(SqlFragment.of(where).words());
    return words;
  }

  /** The columns of its table that it names. */
  @Override
  public List<ObjectId> references(Schema schema) {
    return words().stream()
        .map(name -> table().child(KindName.COLUMN, name))
        .filter(schema::contains)
        .toList();
  }

  /** What goes in the same plan may be where the values come from. */
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
    return List.of(SqlText.expression(where), SqlText.expression(set));
  }
}
