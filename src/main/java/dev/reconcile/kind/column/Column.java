package dev.reconcile.kind.column;

import dev.reconcile.expression.SqlFragment;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table (catalog {@code pg_attribute}). Its place among the others is no property:
 * PostgreSQL cannot change it, and nothing that is written well depends on it.
 *
 * @param type as {@code format_type} prints it
 * @param notNull whether NULL is refused
 * @param defaultSql the default's expression; null for none, and for a generated column
 * @param generated the expression of a generated column; null for an ordinary one
 * @param identity how the column gets its values from a sequence of its own; null if it doesn't
 * @param collation the collation, when it is not the type's own
 * @param storage the TOAST strategy, when it is not the type's own
 * @param compression the compression method, when one was chosen
 * @param statistics the statistics target, when one was chosen
 * @param conversions how a live column of another type becomes this one; from YAML only
 */
public record Column(
    ObjectId id,
    String type,
    boolean notNull,
    @Nullable String defaultSql,
    @Nullable Generated generated,
    @Nullable Identity identity,
    @Nullable String collation,
    @Nullable String storage,
    @Nullable String compression,
    @Nullable Long statistics,
    List<Conversion> conversions)
    implements SchemaObject {

  /** Takes a copy of the list. */
  public Column {
    conversions = List.copyOf(conversions);
  }

  /** The table that the column belongs to. */
  public ObjectId table() {
    return id.requireParent();
  }

  /** Whether the values of a generated column can become those of an ordinary one. */
  boolean canKeepGenerated(Column desired) {
    return generated != null
        && generated.kept() == Generated.Kept.STORED
        && desired.generated == null;
  }

  /**
   * A generated column speaks of its own table's columns only, so each name that is one means it.
   */
  @Override
  public List<ObjectId> references(Schema schema) {
    if (generated == null) {
      return List.of();
    }
    return SqlFragment.of(generated.expression()).words().stream()
        .map(name -> table().child(KindName.COLUMN, name))
        .filter(schema::contains)
        .toList();
  }

  Column withoutDefault() {
    return new Column(
        id,
        type,
        notNull,
        null,
        generated,
        identity,
        collation,
        storage,
        compression,
        statistics,
        conversions);
  }

  @Override
  public List<SqlText> sqlTexts() {
    List<SqlText> texts = new ArrayList<>();
    texts.add(SqlText.type(type));
    if (defaultSql != null) {
      texts.add(SqlText.expression(defaultSql));
    }
    if (generated != null) {
      texts.add(SqlText.expression(generated.expression()));
    }
    return texts;
  }

  @Override
  public SchemaObject withIntentOf(SchemaObject described) {
    List<Conversion> rules = described instanceof Column column ? column.conversions : conversions;
    return new Column(
        id,
        type,
        notNull,
        defaultSql,
        generated,
        identity,
        collation,
        storage,
        compression,
        statistics,
        rules);
  }
}
