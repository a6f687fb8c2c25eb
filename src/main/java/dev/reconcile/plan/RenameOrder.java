package dev.reconcile.plan;

import dev.reconcile.model.IdMapping;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.spec.ImplicitName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts renames in order: what objects belong to before the objects, and a name is taken only when
 * it is free. Names that go round in a circle, or are taken on the way to another schema, pass
 * through a name of the moment.
 */
public final class RenameOrder {

  private static final String MOMENTARY = "_renamed";

  /** One statement: the object leaves one name for another, on its way to what it shall be. */
  public record Hop(ObjectId from, ObjectId to, ObjectId target) {

    /**
     * The statement, and those that PostgreSQL needs beside it for parts that it leaves behind.
     *
     * @param parts of the object, under the names that they have until then
     */
    public List<Operation> operations(
        Function<ObjectId, TypedDdl<?>> ddl, Collection<ObjectId> parts) {
      List<Operation> operations = new ArrayList<>();
      operations.add(ddl.apply(from).rename(from, to));
      if (from.kind() != KindName.SCHEMA && !from.schemaName().equals(to.schemaName())) {
        parts.stream()
            .map(part -> from.child(part.kind(), part.name()))
            .forEach(
                part -> ddl.apply(part).follow(part, to.schemaName()).ifPresent(operations::add));
      }
      return List.copyOf(operations);
    }
  }

  /** An object on its way. */
  private static final class Traveller {
    private final ObjectId target;
    private final @Nullable ObjectId owner;
    private ObjectId at;

    Traveller(ObjectId at, ObjectId target, @Nullable ObjectId owner) {
      this.at = at;
      this.target = target;
      this.owner = owner;
    }
  }

  private final List<Hop> hops = new ArrayList<>();
  private final List<Traveller> open = new ArrayList<>();
  private final Set<String> settled;

  private RenameOrder(Set<String> settled) {
    this.settled = settled;
  }

  /**
   * The hops that carry out all renames.
   *
   * @param moves new ids by former ones
   * @param afterwards the ids of all live objects once that is done
   * @param desired says what goes with what
   */
  public static List<Hop> of(
      Map<ObjectId, ObjectId> moves, Collection<ObjectId> afterwards, Schema desired) {
    IdMapping mapping = IdMapping.of(moves);
    RenameOrder order = new RenameOrder(settled(afterwards, moves.values()));
    moves.entrySet().stream()
        .map(
            move ->
                new Traveller(
                    mapping.withOldName(move.getKey()),
                    move.getValue(),
                    owner(move.getValue(), desired)))
        .sorted(
            Comparator.comparing((Traveller traveller) -> depth(traveller.at))
                // The types in a routine's name have their old names until they are renamed.
                .thenComparing(traveller -> traveller.at.bareName().equals(traveller.at.name()))
                .thenComparing(traveller -> traveller.at))
        .forEach(order.open::add);
    order.travel();
    return List.copyOf(order.hops);
  }

  /** PostgreSQL takes the sequences of a table to another schema with it, and not without it. */
  private static @Nullable ObjectId owner(ObjectId id, Schema desired) {
    ObjectId whole = desired.find(id).map(SchemaObject::partOf).orElse(null);
    return whole == null || id.isPart() ? null : whole.whole();
  }

  private static Set<String> settled(Collection<ObjectId> ids, Collection<ObjectId> targets) {
    Set<String> settled = new HashSet<>();
    ids.forEach(id -> settled.add(place(id)));
    targets.forEach(id -> settled.remove(place(id)));
    return settled;
  }

  private static int depth(ObjectId id) {
    ObjectId parent = id.parent();
    return parent == null ? 0 : 1 + depth(parent);
  }

  /** What only one object can have: relations and types of a schema share their names. */
  private static String place(ObjectId id) {
    boolean ofSchema =
        !id.isPart()
            || id.kind().address() == KindName.Address.SIBLING
            || id.kind() == KindName.CONSTRAINT;
    return ofSchema && !id.schemaName().isEmpty() && id.kind() != KindName.SCHEMA
        ? id.schemaName() + "\0" + id.name()
        : id.kind() + "\0" + id.path();
  }

  private void travel() {
    while (!open.isEmpty()) {
      int depth = depth(open.get(0).at);
      Traveller next =
          open.stream()
              .filter(traveller -> depth(traveller.at) == depth && arrives(traveller))
              .findFirst()
              .orElse(null);
      if (next == null) {
        open.stream()
            .filter(traveller -> !isTakenAlong(traveller))
            .findFirst()
            .ifPresent(traveller -> hop(traveller, momentary(traveller.at)));
      } else {
        open.remove(next);
        settled.add(place(next.target));
      }
    }
  }

  private boolean arrives(Traveller traveller) {
    ObjectId target = traveller.target;
    if (isTaken(target, traveller) || isTakenAlong(traveller)) {
      return false;
    }
    boolean oneHop =
        Objects.equals(traveller.at.parent(), target.parent())
            || traveller.at.name().equals(target.name());
    if (!oneHop) {
      ObjectId renamed = new ObjectId(target.kind(), traveller.at.parent(), target.name());
      ObjectId moved = new ObjectId(target.kind(), target.parent(), traveller.at.name());
      ObjectId over = isFree(renamed, traveller) ? renamed : moved;
      if (!isFree(over, traveller)) {
        return false;
      }
      hop(traveller, over);
    }
    hop(traveller, target);
    return true;
  }

  private boolean isTakenAlong(Traveller traveller) {
    boolean moves = !traveller.at.schemaName().equals(traveller.target.schemaName());
    return moves && open.stream().anyMatch(other -> other.target.equals(traveller.owner));
  }

  private boolean isFree(ObjectId id, Traveller traveller) {
    return !settled.contains(place(id)) && !isTaken(id, traveller);
  }

  private boolean isTaken(ObjectId id, Traveller by) {
    return open.stream().anyMatch(other -> other != by && place(other.at).equals(place(id)));
  }

  private void hop(Traveller traveller, ObjectId to) {
    if (traveller.at.equals(to)) {
      return;
    }
    hops.add(new Hop(traveller.at, to, traveller.target));
    traveller.at = to;
    for (Traveller other : open) {
      if (traveller.target.equals(other.owner)) {
        other.at = ObjectId.in(to.schemaName(), other.at.kind(), other.at.name());
      }
    }
  }

  private static ObjectId momentary(ObjectId id) {
    String name = ImplicitName.of(id.bareName(), "", MOMENTARY) + id.signature();
    return new ObjectId(id.kind(), id.parent(), name);
  }
}
