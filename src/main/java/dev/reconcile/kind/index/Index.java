package dev.reconcile.kind.index;

import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.kind.BuiltBeside;
import dev.reconcile.kind.CandidateIndex;
import dev.reconcile.kind.Deferral;
import dev.reconcile.kind.IndexRoles;
import dev.reconcile.kind.IndexShape;
import dev.reconcile.kind.Indexing;
import dev.reconcile.kind.PartitionedPart;
import dev.reconcile.kind.Replaceable;
import dev.reconcile.kind.StorageParameters;
import dev.reconcile.model.Claim;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.spec.ImplicitName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
 * @param tablespace where it is kept, when it is not the database's own tablespace
 * @param statistics targets of expressions, by the number of the key
 * @param roles what it is for its table
 * @param only whether it was made without those of the partitions, and not all are attached yet
 * @param part which index of the partitioned table it belongs to; null for one of its own. What
 *     that says is not repeated here
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
    @Nullable String tablespace,
    Map<String, String> statistics,
    IndexRoles roles,
    boolean only,
    @Nullable PartitionedPart part,
    boolean valid)
    implements PartitionedPart.Holder, IndexRoles.Player, CandidateIndex, BuiltBeside, Indexing {

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
    where = where == null ? null : SqlFragment.unwrapped(where);
    with = StorageParameters.copyOf(with);
    statistics = StorageParameters.copyOf(statistics);
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
  public Map<String, Integer> firstMajors() {
    return nullsNotDistinct ? Map.of("nulls_not_distinct", 15) : Map.of();
  }

  @Override
  public List<ObjectId> references(Schema schema) {
    ObjectId table = id.requireParent();
    if (part != null) {
      return part.references(id, schema);
    }
    List<String> names = new ArrayList<>(include);
    List<ObjectId> references = new ArrayList<>();
    references.add(ObjectId.global(KindName.ACCESS_METHOD, method));
    if (only) {
      references.addAll(PartitionedPart.partitionsBefore(id, schema));
    }
    // An index speaks of its own table's columns only, so each name that is one means it.
    sqlTexts().forEach(text -> names.addAll(SqlFragment.of(text.text()).words()));
    names.stream()
        .distinct()
        .map(name -> table.child(KindName.COLUMN, name))
        .forEach(references::add);
    return references.stream().filter(schema::contains).toList();
  }

  /** A part, of which nothing but the name is its own. */
  static Index part(ObjectId id, PartitionedPart part) {
    return new Index(
        id,
        DEFAULT_METHOD,
        List.of(),
        List.of(),
        false,
        false,
        null,
        Map.of(),
        null,
        Map.of(),
        IndexRoles.NONE,
        false,
        part,
        true);
  }

  @Override
  public boolean isMadeAlone() {
    return only;
  }

  @Override
  public Optional<ObjectId> usualId() {
    List<String> names = new ArrayList<>();
    columns.forEach(key -> IndexElement.usualName(key).ifPresent(names::add));
    names.addAll(include);
    ObjectId table = id.requireParent();
    String name = ImplicitName.of(table.name(), String.join("_", names), "_idx");
    return names.size() == columns.size() + include.size()
        ? Optional.of(table.child(KindName.INDEX, name))
        : Optional.empty();
  }

  @Override
  public SchemaObject ofWhole(PartitionedPart other) {
    return part(id, other);
  }

  @Override
  public SchemaObject detached(SchemaObject whole) {
    return ((Index) whole).as(id);
  }

  /** The same under another name, without what only one index of a table is. */
  Index as(ObjectId other) {
    return new Index(
        other,
        method,
        columns,
        include,
        unique,
        nullsNotDistinct,
        where,
        with,
        tablespace,
        Map.of(),
        IndexRoles.NONE,
        false,
        null,
        true);
  }

  /** The same over other columns, which are to have the names of these. */
  Index over(Map<String, String> interimNames) {
    return new Index(
        id,
        method,
        columns.stream().map(key -> Replaceable.overSuccessors(key, interimNames)).toList(),
        Replaceable.successorsOf(include, interimNames),
        unique,
        nullsNotDistinct,
        where == null ? null : Replaceable.overSuccessors(where, interimNames),
        with,
        tablespace,
        statistics,
        roles,
        only,
        part,
        valid);
  }

  @Override
  public boolean isBuiltBesideTraffic() {
    return part == null;
  }

  @Override
  public boolean becomesPartOf(SchemaObject whole) {
    return whole instanceof Index other
        && method.equals(other.method)
        && columns.equals(other.columns)
        && include.equals(other.include)
        && unique == other.unique
        && nullsNotDistinct == other.nullsNotDistinct
        && Objects.equals(where, other.where);
  }

  @Override
  public PartitionedPart.Joining joining(ObjectId table, PlanContext context) {
    return PartitionedIndex.ofJoining(this, table, context)
        .map(build -> new PartitionedPart.Joining(List.of(build), List.of()))
        .orElseGet(() -> PartitionedPart.Joining.left(Effect.BUILDS_INDEX));
  }

  @Override
  public boolean serves(
      List<String> keyColumns, List<String> carriedAlong, boolean withoutSecondNull) {
    List<String> names =
        columns.stream().flatMap(key -> SqlFragment.of(key).words().stream()).toList();
    return valid
        && unique
        && where == null
        && method.equals(DEFAULT_METHOD)
        && names.equals(keyColumns)
        && include.equals(carriedAlong)
        && nullsNotDistinct == withoutSecondNull;
  }

  /** Whether this is one of pgvector's over a key of its types, of which lints tell all. */
  public boolean isOfVectors(Schema schema) {
    return VectorFit.of(this, schema).isPresent();
  }

  @Override
  public Optional<IndexShape> shape() {
    return part != null || !valid
        ? Optional.empty()
        : Optional.of(
            new IndexShape(
                unique ? IndexShape.Role.UNIQUE_INDEX : IndexShape.Role.INDEX,
                method,
                columns.stream().map(IndexShape.Key::ofElement).toList(),
                include,
                where == null ? null : IndexShape.comparable(where),
                shaping(),
                nullsNotDistinct,
                Deferral.NOT_DEFERRABLE));
  }

  /** Its name is one among those of all relations of its schema. */
  @Override
  public List<Claim> claims() {
    return List.of(new Claim(id.schemaName(), id.name()));
  }

  @Override
  public List<SqlText> sqlTexts() {
    if (part != null) {
      return List.of();
    }
    return Stream.concat(
            columns.stream().map(SqlText::keptOfRow),
            Stream.ofNullable(where).map(SqlText::keptOfRow).map(SqlText::asCondition))
        .toList();
  }
}
