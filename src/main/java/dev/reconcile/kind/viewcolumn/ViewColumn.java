package dev.reconcile.kind.viewcolumn;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a view (catalog {@code pg_attribute}).
 *
 * @param defaultSql what an INSERT through the view puts there; null for none
 * @param comment null for none
 */
public record ViewColumn(ObjectId id, @Nullable String defaultSql, @Nullable String comment)
    implements SchemaObject {

  /**
   * A column that has nothing but grants is there with its view, and grants speak for themselves.
   */
  @Override
  public boolean comesWithWhole() {
    return defaultSql == null && comment == null;
  }

  @Override
  public List<SqlText> sqlTexts() {
    return defaultSql == null ? List.of() : List.of(SqlText.expression(defaultSql));
  }
}
