package dev.reconcile.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be named at a place in a query; what is not found here may be found further out. */
final class Scope {

  private final @Nullable Scope outer;
  private final List<RangeItem> items = new ArrayList<>();
  private final Set<String> labels = new HashSet<>();
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
