package dev.reconcile.canonical;

import dev.reconcile.model.Dependencies;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is to be found out.
 *
 * @param desired the desired schema
 * @param ids objects whose text differs from the live one
 * @param live stands in for what the desired schema names but does not describe
 * @param changing wholes of which something seems to change
 * @param named who names or needs whom in the desired schema
 */
public record Doubts(
    Schema desired,
    Set<ObjectId> ids,
    Schema live,
    Set<ObjectId> changing,
    List<Dependencies> named) {

  /** Parts of tables whose SQL speaks of columns, not of relations. */
  private static final Set<KindName> ON_TWINS =
      Set.of(KindName.COLUMN, KindName.CONSTRAINT, KindName.INDEX, KindName.TRIGGER);

  /**
   * Whether the object is described, with all that it may speak of: of a table that has live
   * columns which nobody describes, only the target can say.
   */
  boolean describe(ObjectId id) {
    return desired.contains(id)
        && live.ids().stream()
            .noneMatch(
                other ->
                    other.kind() == KindName.COLUMN
                        && desired.contains(other.whole())
                        && !desired.contains(other));
  }

  /** The same doubts without those that the printed objects answer. */
  Doubts answeredBy(Schema printed) {
    Set<ObjectId> left = new TreeSet<>(ids);
    left.removeIf(printed::contains);
    Schema known =
        desired.map(
            object ->
                ids.contains(object.id())
                    ? printed.find(object.id()).map(o -> o.withIntentOf(object)).orElse(object)
                    : object);
    return new Doubts(known, left, live, changing, named);
  }

  /**
   * The tables whose parts are in doubt, with their columns and those parts, as far as all that
   * these need is live and stays as it is. Two tables of one name have no place side by side.
   */
  Schema forTwins() {
    Set<ObjectId> tables = new TreeSet<>();
    for (ObjectId id : ids) {
      if (ON_TWINS.contains(id.kind()) && hasTwin(id.whole())) {
        tables.add(id.whole());
      }
    }
    List<SchemaObject> parts = new ArrayList<>();
    for (ObjectId table : tables) {
      List<ObjectId> columns = columns(table);
      List<ObjectId> doubtful =
          ids.stream()
              .filter(id -> id.whole().equals(table) && ON_TWINS.contains(id.kind()))
              .filter(id -> id.kind() != KindName.COLUMN && isSettled(id, table))
              .toList();
      add(List.of(table), parts);
      add(columns, parts);
      add(doubtful, parts);
    }
    return Schema.of(parts);
  }

  private void add(Collection<ObjectId> some, List<SchemaObject> parts) {
    some.forEach(id -> desired.find(id).ifPresent(parts::add));
  }

  private List<ObjectId> columns(ObjectId table) {
    return desired.children(table).stream().filter(id -> id.kind() == KindName.COLUMN).toList();
  }

  /** A partition, a child or a typed table needs others, which have no twins. */
  private boolean hasTwin(ObjectId table) {
    return table.kind() == KindName.TABLE
        && desired.contains(table)
        && named.stream().allMatch(needs -> needs.neededBy(table).isEmpty())
        && columns(table).stream().allMatch(column -> isSettled(column, table));
  }

  private boolean isSettled(ObjectId part, ObjectId table) {
    return named.stream()
        .flatMap(needs -> needs.neededBy(part).stream())
        .map(ObjectId::whole)
        .filter(needed -> !needed.equals(table))
        .allMatch(needed -> live.contains(needed) && !changing.contains(needed));
  }
}
