package dev.reconcile.kind.index;

import dev.reconcile.expression.SqlFragment;
import dev.reconcile.kind.StorageParameters;
import dev.reconcile.model.Claim;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table (catalog {@code pg_index}).
 *
 * @param method the access method, as in btree
 * @param columns the keys as SQL: a column or an expression, with collation, operator class and
 *     order where they are not the usual ones
 * @param include columns that are carried along
 * @param nullsNotDistinct whether a unique index lets NULL in only once (15 and later)
 * @param where the rows that are in it; null for all
 * @param with storage parameters
 * @param valid false for what an interrupted concurrent build left behind; never desired
 */
public record Index(
    ObjectId id,
    String method,
    List<String> columns,
    List<String> include,
    boolean unique,
    boolean nullsNotDistinct,
    @Nullable String where,
    Map<String, String> with,
    boolean valid)
    implements SchemaObject {

  static final String DEFAULT_METHOD = "btree";

  /** Parameters that guide what is written from now on, of all methods together. */
  private static final Set<String> ALTERABLE =
      Set.of(
          "fillfactor",
          "deduplicate_items",
          "fastupdate",
          "gin_pending_list_limit",
          "autosummarize",
          "buffering");

  /** Takes copies, and SQL in the wording that PostgreSQL would print. */
  public Index {
    columns = columns.stream().map(IndexElement::normal).toList();
    include = List.copyOf(include);
    where = where == null ? null : SqlFragment.of(where).unwrapped();
    with = StorageParameters.copyOf(with);
  }

  /** Storage parameters that can be changed while the index stays as it is. */
  Map<String, String> alterable() {
    Map<String, String> alterable = new LinkedHashMap<>(with);
    alterable.keySet().retainAll(ALTERABLE);
    return alterable;
  }

  /** Storage parameters that shaped the index when it was built. */
  Map<String, String> shaping() {
    Map<String, String> shaping = new LinkedHashMap<>(with);
    shaping.keySet().removeAll(ALTERABLE);
    return shaping;
  }

  @Override
  public List<ObjectId> references(Schema schema) {
    ObjectId table = id.requireParent();
    List<String> names = new ArrayList<>(include);
    // An index speaks of its own table's columns only, so each name that is one means it.
    sqlTexts().forEach(text -> names.addAll(SqlFragment.of(text.text()).words()));
    return names.stream()
        .distinct()
        .map(name -> table.child(KindName.COLUMN, name))
        .filter(schema::contains)
        .toList();
  }

  /** Its name is one among those of all relations of its schema. */
  @Override
  public List<Claim> claims() {
    return List.of(new Claim(id.schemaName(), id.name()));
  }

  @Override
  public List<SqlText> sqlTexts() {
    return Stream.of(String.join(", ", columns), where)
        .flatMap(Stream::ofNullable)
        .map(SqlText::expression)
        .toList();
  }
}
