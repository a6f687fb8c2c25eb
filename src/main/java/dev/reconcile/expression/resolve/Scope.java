package dev.reconcile.expression.resolve;

import dev.reconcile.expression.catalog.ResultColumn;
import dev.reconcile.expression.catalog.ResultColumns;
import dev.reconcile.expression.catalog.ValueType;
import dev.reconcile.expression.token.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.calcite.sql.SqlIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be named at a place in a query; what is not found here may be found further out. */
final class Scope {

  private final @Nullable Scope outer;
  private final List<RangeItem> items = new ArrayList<>();
  private final Set<String> labels = new HashSet<>();
  private final Set<String> merged = new HashSet<>();
  private final List<ValueType> parameters = new ArrayList<>();
  private final Map<String, ResultColumns> commonTables = new HashMap<>();

  Scope(@Nullable Scope outer) {
    this.outer = outer;
  }

  void add(RangeItem item) {
    items.add(item);
  }

  /** Names of the output, which ORDER BY, GROUP BY and DISTINCT ON may use. */
  void addLabels(ResultColumns columns) {
    columns.columns().forEach(column -> labels.add(column.name()));
  }

  /** Columns that stand for one however many tables have them: those that tables are joined by. */
  void merge(Collection<String> columns) {
    merged.addAll(columns);
  }

  void addParameters(List<ValueType> types) {
    parameters.addAll(types);
  }

  /** The type of the parameter of that number, if there is one. */
  Optional<ValueType> parameter(int number) {
    return outwards()
        .filter(scope -> number > 0 && number <= scope.parameters.size())
        .map(scope -> scope.parameters.get(number - 1))
        .findFirst();
  }

  /** How many items there are. */
  int size() {
    return items.size();
  }

  /** What the condition of a join can name: the items that it joins, and what is further out. */
  Scope since(int first) {
    Scope part = new Scope(outer);
    part.items.addAll(items.subList(first, items.size()));
    part.merged.addAll(merged);
    return part;
  }

  void addCommonTable(String name, ResultColumns columns) {
    commonTables.put(name, columns);
  }

  @Nullable Scope outer() {
    return outer;
  }

  /** This scope and those around it, the nearest first. */
  Stream<Scope> outwards() {
    return Stream.iterate(this, scope -> scope != null, scope -> scope.outer);
  }

  Optional<ResultColumns> commonTable(String name) {
    return outwards()
        .map(scope -> scope.commonTables.get(name))
        .filter(columns -> columns != null)
        .findFirst();
  }

  boolean hasLabel(String name) {
    return labels.contains(name);
  }

  /** The columns that the name means without a table's name before it. */
  List<ResultColumn> columns(String name) {
    return unqualified().flatMap(item -> item.columns().named(name)).toList();
  }

  /** Whether several columns could be meant; those of which there may be more are not counted. */
  boolean isAmbiguous(String name) {
    return !merged.contains(name)
        && !labels.contains(name)
        && unqualified()
                .filter(item -> item.columns().isComplete())
                .flatMap(item -> item.columns().named(name))
                .limit(2)
                .count()
            > 1;
  }

  /** The item that the column is one of, if it is one of this scope. */
  Optional<RangeItem> itemOf(SqlIdentifier column) {
    int last = column.names.size() - 1;
    if (last > 0) {
      return item(last > 1 ? column.names.get(last - 2) : null, column.names.get(last - 1));
    }
    String name = Name.of(column.getSimple()).name();
    return unqualified()
        .filter(item -> item.columns().named(name).findAny().isPresent())
        .findFirst();
  }

  /** The item of the given name, in the schema if one is given. */
  Optional<RangeItem> item(@Nullable String schema, String name) {
    return items.stream()
        .filter(item -> item.name().equals(name))
        .filter(item -> schema == null || item.schema() == null || item.schema().equals(schema))
        .findFirst();
  }

  /** Whether a name that is not found may be a column all the same. */
  boolean isPartial() {
    return unqualified().anyMatch(item -> !item.columns().isComplete());
  }

  boolean hasRelation() {
    return unqualified().anyMatch(RangeItem::isRelation);
  }

  List<String> columnNames() {
    return unqualified()
        .flatMap(item -> item.columns().columns().stream())
        .map(ResultColumn::name)
        .distinct()
        .toList();
  }

  List<String> itemNames() {
    return items.stream().map(RangeItem::name).filter(name -> !name.isEmpty()).toList();
  }

  private Stream<RangeItem> unqualified() {
    return items.stream().filter(item -> item.reach() == RangeItem.Reach.ANY);
  }
}
