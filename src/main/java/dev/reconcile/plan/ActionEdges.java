package dev.reconcile.plan;

import dev.reconcile.model.Dependencies;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.Edges.Edge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which action comes before which, from the dependencies of the objects concerned. */
final class ActionEdges {

  private final List<Action> actions;
  private final Schema desired;
  private final KnownDependencies dependencies;
  private final RowMoves rows;
  private final Map<Action.Key, Integer> numbers = new HashMap<>();
  private final Room room = new Room();

  /** What is taken down of an object whose parts they are. */
  private final Map<ObjectId, List<Integer>> partsGoing = new HashMap<>();

  /** What gives values to a column. */
  private final Map<ObjectId, List<Integer>> fillersOf = new HashMap<>();

  /** What reads rows. */
  private final List<Integer> readers = new ArrayList<>();

  /** What gives rows to a table. */
  private final Map<ObjectId, List<Integer>> rowsOf = new HashMap<>();

  /** What gives values to rows of a table. */
  private final Map<ObjectId, List<Integer>> valuesOf = new HashMap<>();

  ActionEdges(List<Action> actions, Schema desired, KnownDependencies dependencies, RowMoves rows) {
    this.actions = actions;
    this.desired = desired;
    this.dependencies = dependencies;
    this.rows = rows;
    for (int i = 0; i < actions.size(); i++) {
      Action action = actions.get(i);
      numbers.put(action.key(), i);
      noteRows(i, action);
      if (action.type() == Action.Type.PUT_UP) {
        room.isFor(i, action.object());
      }
      if (action.type() == Action.Type.TAKE_DOWN && action.object().id().isPart()) {
        add(action.object().id().requireParent(), i, partsGoing);
      }
    }
  }

  private void noteRows(int number, Action action) {
    ObjectId table = action.object().id().whole();
    for (ObjectId column : action.ordering().filled()) {
      add(column, number, fillersOf);
    }
    if (action.does(RowRole.READS)) {
      readers.add(number);
    }
    if (action.does(RowRole.GIVES_ROWS)) {
      add(table, number, rowsOf);
    }
    if (action.does(RowRole.GIVES_VALUES)) {
      add(table, number, valuesOf);
    }
  }

  private static void add(ObjectId id, int number, Map<ObjectId, List<Integer>> numbers) {
    numbers.computeIfAbsent(id, first -> new ArrayList<>()).add(number);
  }

  /** When foreign keys go. */
  ForeignKeyOrder foreignKeys() {
    return new ForeignKeyOrder(this, dependencies.live(), dependencies.desired());
  }

  /** The number of an action. */
  @Nullable Integer number(Action.Type type, ObjectId id) {
    return numbers.get(new Action.Key(type, id));
  }

  /** Tells what an action comes before, and what comes before it. */
  void of(int number, Edges edges) {
    ObjectId id = actions.get(number).object().id();
    switch (actions.get(number).type()) {
      case TAKE_DOWN -> takeDown(number, id, edges);
      case ALTER, PUT_UP -> putUp(number, id, edges);
      case PREPARE -> prepare(number, id, edges);
      case SETTLE -> settle(number, id, edges);
      case MOVE -> {}
      case DISCARD -> discard(number, id, edges);
    }
  }

  /**
   * What is built ahead needs what the change needs, as far as that comes before the change. A
   * table that is altered is there all the time, and views that are down meanwhile would be missed;
   * only as long as it follows a type it gets no columns.
   */
  private void prepare(int number, ObjectId id, Edges edges) {
    List<ObjectId> ancestors = ancestors(id);
    for (ObjectId outer : ancestors) {
      ifDone(Action.Type.PUT_UP, outer, other -> edges.hard(other, number));
      Integer altered = number(Action.Type.ALTER, outer);
      if (altered != null && actions.get(altered).is(Action.Trait.LETS_GO)) {
        edges.hard(altered, number);
      }
    }
    for (ObjectId needed : dependencies.desired().neededBy(id)) {
      ifDone(Action.Type.PUT_UP, needed, other -> edges.hard(other, number));
      if (ancestors.contains(needed)) {
        continue;
      }
      if (number(Action.Type.PREPARE, needed) == null) {
        ifDone(Action.Type.ALTER, needed, other -> edges.soft(other, number));
        afterFilled(needed, number, edges);
      } else { // it is filled once it has changed, and this is a part of its change
        ifDone(Action.Type.PREPARE, needed, other -> edges.hard(other, number));
      }
    }
    for (ObjectId needed : dependencies.text().neededBy(id)) {
      after(needed, number, edges::soft);
      after(needed.attached(KindName.GRANTS), number, edges::soft); // clients may use it already
    }
    changeOf(id, other -> edges.hard(number, other));
  }

  private void settle(int number, ObjectId id, Edges edges) {
    afterFilled(id, number, edges);
    changeOf(id, other -> edges.hard(other, number));
  }

  /** Rows that lack a value yet would be judged by what demands one, but not by what helps fill. */
  private void afterFilled(ObjectId column, int number, Edges edges) {
    ObjectId judge = idOf(number);
    fillersOf.getOrDefault(column, List.of()).stream()
        .filter(
            filler ->
                judge.equals(column)
                    || !dependencies.desired().neededBy(idOf(filler)).contains(judge))
        .forEach(filler -> edges.hard(filler, number));
  }

  private ObjectId idOf(int number) {
    return actions.get(number).object().id();
  }

  private void changeOf(ObjectId id, IntConsumer then) {
    Stream.of(Action.Type.TAKE_DOWN, Action.Type.ALTER, Action.Type.PUT_UP)
        .forEach(type -> ifDone(type, id, then));
  }

  /** What is set aside takes its parts along, and goes on using what it uses. */
  boolean stepsAside(Action.Type type, ObjectId whole) {
    return type == Action.Type.TAKE_DOWN && number(Action.Type.DISCARD, whole) != null;
  }

  /** A part of what is set aside goes ahead when it would keep what is dropped meanwhile. */
  boolean goesAhead(Action action) {
    ObjectId id = action.object().id();
    return action.type() == Action.Type.TAKE_DOWN
        && id.isPart()
        && id.kind() != KindName.COLUMN
        && stepsAsideWith(id.requireParent())
        && dependencies.live().neededBy(id).stream().anyMatch(this::isDropped);
  }

  private boolean isDropped(ObjectId id) {
    Integer down = number(Action.Type.TAKE_DOWN, id);
    return down != null && !actions.get(down).is(Action.Trait.LETS_GO) && !stepsAsideWith(id);
  }

  /** What depends on an object goes down before it; what is rebuilt goes down before it goes up. */
  private void takeDown(int number, ObjectId id, Edges edges) {
    Dependencies live = dependencies.live();
    boolean stays = stepsAsideWith(id) && !goesAhead(actions.get(number));
    for (ObjectId needed : stays ? List.<ObjectId>of() : live.neededBy(id)) {
      ifDone(Action.Type.TAKE_DOWN, needed, other -> edges.hard(number, other));
      if (!goesAlong(id)) {
        ifDone(Action.Type.ALTER, needed, other -> beforeAltered(number, other, edges::hard));
        ifDone(
            Action.Type.ALTER, needed.whole(), other -> beforeAltered(number, other, edges::soft));
        ifDone(Action.Type.PUT_UP, needed, other -> edges.hard(number, other));
      }
    }
    foreignKeys().takeDown(number, id, edges);
    for (ObjectId outer : ancestors(id)) {
      if (!whileLetGo(outer, number, edges)) {
        ifDone(Action.Type.TAKE_DOWN, outer, other -> edges.hard(number, other));
        ifDone(Action.Type.ALTER, outer, other -> edges.soft(number, other));
      }
    }
    ifDone(Action.Type.PUT_UP, id, other -> edges.hard(number, other));
    readers.stream()
        .filter(reader -> actions.get(reader).object().readsBefore(id))
        .forEach(reader -> edges.soft(reader, number));
    if (actions.get(number).is(Action.Trait.LINGERS)) {
      dependencies.desired().neededBy(id).forEach(needed -> afterChanges(needed, number, edges));
    }
    room.isMade(number, actions.get(number).object(), edges);
  }

  private void afterChanges(ObjectId needed, int number, Edges edges) {
    after(needed, number, edges::soft);
    partsGoing.getOrDefault(needed, List.of()).forEach(part -> edges.soft(part, number));
    if (number(Action.Type.PUT_UP, needed) == null) {
      desired.children(needed).stream()
          .filter(part -> part.kind() == KindName.COLUMN || part.kind() == KindName.CONSTRAINT)
          .forEach(part -> after(part, number, edges::soft));
    }
  }

  /** A table that follows a type has its own columns only as long as it has let go of the type. */
  private boolean whileLetGo(ObjectId table, int number, Edges edges) {
    if (actions.get(number).object().id().kind() != KindName.COLUMN) {
      return false;
    }
    Integer altered = number(Action.Type.ALTER, table);
    if (altered != null && actions.get(altered).is(Action.Trait.TAKES_HOLD)) {
      edges.soft(number, altered);
      return true;
    }
    Integer letGo = number(Action.Type.TAKE_DOWN, table);
    if (letGo == null || !actions.get(letGo).is(Action.Trait.LETS_GO)) {
      return false;
    }
    edges.hard(letGo, number);
    ifDone(Action.Type.PUT_UP, table, other -> edges.soft(number, other));
    return true;
  }

  private boolean stepsAsideWith(ObjectId id) {
    return id.isWithin(whole -> stepsAside(Action.Type.TAKE_DOWN, whole));
  }

  /**
   * What an object is within, from the inside out: the nearest need not be an object of its own, as
   * an inherited column that has a comment and nothing else to itself.
   */
  private static List<ObjectId> ancestors(ObjectId id) {
    return Stream.iterate(id.parent(), Objects::nonNull, ObjectId::parent).toList();
  }

  /** What is only attached needs no step of its own when that goes which it is attached to. */
  private boolean goesAlong(ObjectId id) {
    return id.kind().address() == KindName.Address.ATTACHED
        && number(Action.Type.TAKE_DOWN, id.requireParent()) != null;
  }

  /** What only adds and has to be committed before the rest takes nothing away from anyone. */
  private void beforeAltered(int takenDown, int altered, Edge edge) {
    if (!actions.get(altered).is(Action.Trait.COMMITTED_FIRST)) {
      edge.between(takenDown, altered);
    }
  }

  private void putUp(int number, ObjectId id, Edges edges) {
    for (ObjectId absorbed : actions.get(number).ordering().absorbed()) {
      dependencies.live().dependentsOf(absorbed).stream()
          .filter(user -> !user.equals(id))
          .forEach(user -> changeOf(user, other -> edges.firm(other, number)));
    }
    rows.edges(number, dependencies.desired(), edges);
    foreignKeys().putUp(number, id, edges);
    if (actions.get(number).does(RowRole.FIRES)) { // a new one would fire for every row
      desired.children(id.whole()).forEach(column -> afterFilled(column, number, edges));
    }
    if (id.kind() == KindName.INDEX) {
      afterStepsAside(id.requireParent(), number, edges);
    }
    for (ObjectId outer : ancestors(id)) {
      if (!whileLetGo(outer, number, edges)) {
        after(outer, number, edges::hard);
      }
    }
    for (ObjectId needed : dependencies.desired().neededBy(id)) {
      after(needed, number, edges::hard);
      afterParts(needed, number, edges);
      if (actions.get(number).awaitsRows()) {
        afterFilled(needed, number, edges);
      }
      boolean ofOldTable = id.isPart() && number(Action.Type.PUT_UP, id.requireParent()) == null;
      if (actions.get(number).does(RowRole.DEMANDS) && ofOldTable) {
        afterRows(needed, number, edges);
      }
    }
    for (ObjectId needed : dependencies.text().neededBy(id)) {
      after(needed, number, edges::soft);
      afterParts(needed, number, edges);
      if (actions.get(number).does(RowRole.READS)) {
        afterRows(needed, number, edges);
        afterValues(needed, number, edges);
      }
    }
    for (ObjectId neededBefore : dependencies.live().neededBy(id)) {
      if (!desired.contains(id)) {
        after(neededBefore, number, edges::hard);
      } else if (actions.get(number).type() == Action.Type.ALTER) {
        letGo(neededBefore, number, edges::hard);
      } else if (!stepsAsideWith(id)) {
        // Built anew, it shall not find what goes once more.
        ifDone(Action.Type.TAKE_DOWN, neededBefore, other -> edges.soft(other, number));
      }
    }
  }

  /** A partition that makes room for its successor shall not get an index that has its name. */
  private void afterStepsAside(ObjectId table, int number, Edges edges) {
    dependencies.desired().dependentsOf(table).stream()
        .filter(link -> link.kind() == KindName.INHERITANCE)
        .map(ObjectId::requireParent)
        .filter(partition -> stepsAside(Action.Type.TAKE_DOWN, partition))
        .forEach(
            partition ->
                ifDone(Action.Type.TAKE_DOWN, partition, other -> edges.firm(other, number)));
  }

  /** What was set aside goes when its successor has come and nobody uses it any more. */
  private void discard(int number, ObjectId id, Edges edges) {
    ifDone(Action.Type.MOVE, id, moved -> keptFor(number, id, moved, edges));
    ifDone(Action.Type.PUT_UP, id, other -> edges.hard(other, number));
    foreignKeys().discard(number, id, actions, edges);
    for (ObjectId user : dependencies.live().dependentsOf(id)) {
      after(user, number, edges::hard);
      for (ObjectId whole : user.lineage()) { // a column goes with its table
        ifDone(Action.Type.DISCARD, whole, other -> edges.hard(other, number));
      }
    }
  }

  /** The rows of a table have moved, and what the table with its parts needs stays so long. */
  private void keptFor(int number, ObjectId id, int moved, Edges edges) {
    edges.hard(moved, number);
    for (Action other : actions) {
      if (other.type() == Action.Type.TAKE_DOWN && other.object().id().lineage().contains(id)) {
        for (ObjectId needed : dependencies.live().neededBy(other.object().id())) {
          Integer goes = number(Action.Type.TAKE_DOWN, needed);
          if (goes != null && !actions.get(goes).isPartOf(id)) { // its own parts go with it
            letGo(needed, number, edges::soft);
          }
        }
      }
    }
  }

  /** What an altered object needed before can go only when the object has let go of it. */
  private void letGo(ObjectId released, int number, Edge edge) {
    if (number(Action.Type.PUT_UP, released) == null) { // else it comes back
      ifDone(Action.Type.TAKE_DOWN, released, other -> edge.between(number, other));
    }
  }

  private void after(ObjectId needed, int number, Edge edge) {
    ifDone(Action.Type.PUT_UP, needed, other -> edge.between(other, number));
    ifDone(Action.Type.ALTER, needed, other -> edge.between(other, number));
  }

  /** Who names a table may use any of its columns, and a query may lean on its primary key. */
  private void afterParts(ObjectId needed, int number, Edges edges) {
    ObjectId dependent = actions.get(number).object().id();
    for (ObjectId part : desired.children(needed)) {
      boolean key = part.kind() == KindName.CONSTRAINT && !rows.reach(dependent);
      boolean shapes = part.kind() == KindName.COLUMN || key;
      if (shapes && !dependencies.desired().neededBy(part).contains(dependent)) {
        after(part, number, edges::soft);
      }
    }
  }

  /** What there is may refer to rows that are to come, and a materialized view shows what is. */
  private void afterRows(ObjectId table, int number, Edges edges) {
    rowsOf.getOrDefault(table, List.of()).forEach(giver -> edges.soft(giver, number));
  }

  /** What is read for others has its values first, unless it gets them from what others get. */
  private void afterValues(ObjectId table, int number, Edges edges) {
    ObjectId written = idOf(number).whole();
    valuesOf.getOrDefault(table, List.of()).stream()
        .filter(giver -> !dependencies.text().neededBy(idOf(giver)).contains(written))
        .forEach(giver -> edges.soft(giver, number));
  }

  private void ifDone(Action.Type type, ObjectId id, IntConsumer then) {
    Integer number = number(type, id);
    if (number != null) {
      then.accept(number);
    }
  }
}
