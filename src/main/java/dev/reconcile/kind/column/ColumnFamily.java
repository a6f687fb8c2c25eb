package dev.reconcile.kind.column;

import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.kind.Inheritable;
import dev.reconcile.kind.Parentage;
import dev.reconcile.kind.PartitionedTable;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.PlanContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column with those of the table's partitions: what is done to it is done to them, too, and rows
 * are filled partition by partition.
 */
record ColumnFamily(Column live, PlanContext context) {

  /** Why it cannot give way to another one; empty where it can, or where there is no family. */
  Optional<String> obstacle() {
    List<ObjectId> descendants = Parentage.descendantsOf(live.table(), context.live());
    if (!Parentage.parentsOf(live.table(), context.live()).isEmpty()
        || (!descendants.isEmpty() && !isPartitioned(live.table()))) {
      return Optional.of("the table has parents or children");
    }
    if (Stream.concat(Stream.of(live.table()), descendants.stream()).anyMatch(this::isKeyOf)) {
      return Optional.of("it tells which partition a row is for");
    }
    return descendants.stream()
        .filter(this::hasItsOwn)
        .findFirst()
        .map(partition -> partition + " has something of its own on it");
  }

  private boolean isPartitioned(ObjectId table) {
    return new PartitionedTable(table, context).isPartitioned();
  }

  private boolean isKeyOf(ObjectId table) {
    return isPartitioned(table)
        && context.live().find(table).map(SchemaObject::sqlTexts).orElse(List.of()).stream()
            .anyMatch(text -> SqlFragment.of(text.text()).words().contains(live.id().name()));
  }

  /** What PostgreSQL does not do by itself when the table gets another column. */
  private boolean hasItsOwn(ObjectId partition) {
    ObjectId id = live.idIn(partition);
    return !(context.live().find(id).orElse(null) instanceof Column own)
        || !Objects.equals(own.defaultSql(), live.defaultSql())
        || !own.tuning().equals(live.tuning().inherited())
        || own.notNull() != live.notNull()
        || context.uses().dependentsOf(id).stream().anyMatch(this::isOfPartitionAlone)
        || !context.live().children(id).isEmpty();
  }

  private boolean isOfPartitionAlone(ObjectId user) {
    return context.live().find(user).stream()
        .noneMatch(
            object ->
                object.comesWithWhole()
                    || (object instanceof Inheritable passed && passed.origin().isInherited()));
  }

  /** The column and those of the partitions. */
  static Stream<ObjectId> of(ObjectId column, PlanContext context) {
    return Stream.concat(
        Stream.of(column),
        Parentage.descendantsOf(column.requireParent(), context.live()).stream()
            .map(partition -> partition.child(column.kind(), column.name())));
  }
}
