package dev.reconcile.plan;

import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How a type makes room for its successor while rows hold values of it: it gets another name, the
 * successor is created, the values are converted, and then the old type goes. So each table is
 * written anew once. A table makes room in the same way, and its rows move.
 *
 * @param object the successor, a type or a table with its row type; what makes room has its name
 * @param interim what it is called meanwhile
 * @param rename the statements that give it that name
 * @param move the statements that carry a table's rows over; a type has none
 * @param destinations the tables that the rows end up in: the successor and its partitions
 * @param discard the statements that drop it
 * @param conversion how its values become the successor's
 */
public record SetAside(
    ObjectId object,
    Sql interim,
    List<Operation> rename,
    List<Operation> move,
    Set<ObjectId> destinations,
    List<Operation> discard,
    Conversion conversion) {

  /** Takes copies. */
  public SetAside {
    rename = List.copyOf(rename);
    move = List.copyOf(move);
    destinations = Set.copyOf(destinations);
    discard = List.copyOf(discard);
  }

  /** The same with statements that come first. */
  public SetAside after(List<Operation> first) {
    List<Operation> all = new ArrayList<>(first);
    all.addAll(rename);
    return new SetAside(object, interim, all, move, destinations, discard, conversion);
  }

  /** The same with a successor of another kind. */
  public SetAside succeededBy(ObjectId successor) {
    return new SetAside(successor, interim, rename, move, destinations, discard, conversion);
  }

  /** The same with a fact that the reviewer has to know of. */
  public SetAside with(Effect effect, String note) {
    List<Operation> judged =
        rename.stream().map(operation -> operation.with(effect).noting(note)).toList();
    return new SetAside(object, interim, judged, move, destinations, discard, conversion);
  }

  /** What values are held in. */
  public enum Shape {
    /** A value for itself. */
    SINGLE,
    /** An array of values. */
    ARRAY
  }

  /** How values of a type become its successor's. */
  @FunctionalInterface
  public interface Conversion {

    /**
     * The expression that converts.
     *
     * @param value an expression for what is converted
     * @param shape whether that is an array
     * @param target the type that it becomes
     */
    String of(String value, Shape shape, String target);
  }

  /** All statements around those that create the successor. */
  List<Operation> around(List<Operation> create) {
    List<Operation> all = new ArrayList<>(rename);
    all.addAll(create);
    all.addAll(move);
    all.addAll(discard);
    return all;
  }
}
