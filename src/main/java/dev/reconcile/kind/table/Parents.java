package dev.reconcile.kind.table;

import dev.reconcile.kind.Inheritable;
import dev.reconcile.kind.Origin;
import dev.reconcile.kind.Parentage;
import dev.reconcile.model.Claim;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tables that a table has columns and checks from (catalog {@code pg_inherits}): those that it
 * inherits from, or the one that it is a partition of.
 *
 * @param parents in the order in which their columns come
 * @param values the rows that belong into the partition, as in {@code from (1) to (10)} or {@code
 *     default}; null for a table that is no partition
 * @param detachPending whether a concurrent detachment was begun and not finished, as a killed run
 *     leaves it
 */
public record Parents(
    ObjectId id, List<ObjectId> parents, @Nullable String values, boolean detachPending)
    implements SchemaObject, Parentage {

  private static final Pattern FOR_VALUES =
      Pattern.compile("^for\\s+values\\s+", Pattern.CASE_INSENSITIVE);

  /** Takes a copy, and the values without the words that go without saying. */
  public Parents {
    parents = List.copyOf(parents);
    values = values == null ? null : FOR_VALUES.matcher(values.strip()).replaceFirst("");
  }

  @Override
  public boolean isPartition() {
    return values != null;
  }

  /** Whether the partition takes the rows that no other one does. */
  boolean isDefault() {
    return "default".equalsIgnoreCase(values);
  }

  /** The table that has the parents. */
  ObjectId child() {
    return id.requireParent();
  }

  /** The parents with their columns, which the child must have, too, before it is attached. */
  @Override
  public List<ObjectId> references(Schema schema) {
    List<ObjectId> references = new ArrayList<>(ancestors(schema));
    for (ObjectId ancestor : List.copyOf(references)) {
      schema.children(ancestor).stream()
          .filter(part -> part.kind() == KindName.COLUMN)
          .forEach(references::add);
    }
    schema.children(child()).stream()
        .flatMap(id -> schema.find(id).stream())
        .filter(part -> part instanceof Inheritable own && own.origin() == Origin.PLACED)
        .map(SchemaObject::id)
        .forEach(references::add);
    return references;
  }

  /** A change of a parent's parent is one of the parent, too. */
  private Set<ObjectId> ancestors(Schema schema) {
    Set<ObjectId> ancestors = new LinkedHashSet<>();
    Deque<ObjectId> unexamined = new ArrayDeque<>(parents);
    while (!unexamined.isEmpty()) {
      ObjectId parent = relation(unexamined.poll(), schema);
      if (ancestors.add(parent)) {
        unexamined.addAll(Parentage.parentsOf(parent, schema));
      }
    }
    return ancestors;
  }

  /** Whether a parent is a foreign table, whose columns are none of their own. */
  boolean hasForeignParent(Schema schema) {
    return parents.stream().anyMatch(parent -> !relation(parent, schema).equals(parent));
  }

  /** A foreign table can have children, too. */
  private static ObjectId relation(ObjectId parent, Schema schema) {
    ObjectId foreign = ObjectId.in(parent.schemaName(), KindName.FOREIGN_TABLE, parent.name());
    return !schema.contains(parent) && schema.contains(foreign) ? foreign : parent;
  }

  /** The values of partitions must not overlap, so one goes before another comes. */
  @Override
  public List<Claim> claims() {
    return isPartition() ? List.of(new Claim(parents.get(0).path(), "partition")) : List.of();
  }

  @Override
  public List<SqlText> sqlTexts() {
    return values == null ? List.of() : List.of(SqlText.expression(values));
  }
}
