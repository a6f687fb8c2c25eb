package dev.reconcile.kind.viewcolumn;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a view, materialized view or foreign table (catalog {@code pg_attribute}).
 *
 * @param defaultSql what an INSERT through the view puts there; null for none
 * @param comment null for none
 * @param keeping how a materialized view stores and analyses its values
 */
public record ViewColumn(
    ObjectId id, @Nullable String defaultSql, @Nullable String comment, Keeping keeping)
    implements SchemaObject {

  /**
   * A column that has nothing but grants is there with its view, and grants speak for themselves.
   */
  @Override
  public boolean comesWithWhole() {
    return equals(bare());
  }

  @Override
  public boolean goesOnlyWithWhole() {
    return true;
  }

  /** The same column with nothing of its own. */
  ViewColumn bare() {
    return new ViewColumn(id, null, null, Keeping.USUAL);
  }

  @Override
  public List<SqlText> sqlTexts() {
    return defaultSql == null ? List.of() : List.of(SqlText.value(defaultSql));
  }
}
