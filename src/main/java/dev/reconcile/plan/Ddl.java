package dev.reconcile.plan;

import dev.reconcile.diff.Difference;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.sql.Sql;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How objects of one kind are created, dropped and altered.
 *
 * @param <T> the kind's record
 */
public interface Ddl<T extends SchemaObject> {

  /**
   * The statements that create an object.
   *
   * @param parts what {@link #inline} gave for the parts of this object that can be created with it
   */
  List<Operation> create(T desired, List<Sql> parts, PlanContext context);

  /** The statements that drop an object. */
  List<Operation> drop(T live, PlanContext context);

  /** The statements that alter an object in place. */
  List<Operation> alter(T live, T desired, List<Difference> differences, PlanContext context);

  /** The statement that gives an object another name, or puts it into another schema. */
  default Operation rename(ObjectId from, ObjectId to) {
    return Renaming.statement(from, to);
  }

  /**
   * The statement by which a part follows what it belongs to into another schema; empty where
   * PostgreSQL takes it along.
   *
   * @param left the part where it was left
   */
  default Optional<Operation> follow(ObjectId left, String schema) {
    return Optional.empty();
  }

  /** The clause by which this object is created within the statement that creates its parent. */
  default Optional<Sql> inline(T desired, PlanContext context) {
    return Optional.empty();
  }

  /** The statements that follow when the object was created by its {@link #inline} clause. */
  default List<Operation> complete(T desired, PlanContext context) {
    return List.of();
  }

  /**
   * The kinds of dependents that have to be taken down before the object is altered, and put back
   * afterwards.
   */
  default Set<KindName> inTheWay(T live, T desired, List<Difference> differences) {
    return EnumSet.noneOf(KindName.class);
  }

  /** Live objects that are taken down as a part of altering this one, in its own statements. */
  default Set<ObjectId> absorbs(T live, T desired, PlanContext context) {
    return Set.of();
  }

  /** Live objects that the statements that drop this one drop with it. */
  default Set<ObjectId> takesAlong(T live, PlanContext context) {
    return Set.of();
  }

  /**
   * How an object that has to be rebuilt makes room for its successor while rows hold values of it;
   * empty when it can be dropped first.
   */
  default Optional<SetAside> setAside(T live, T desired, PlanContext context) {
    return Optional.empty();
  }

  /**
   * How an object that goes makes room for one of another kind that takes its name while rows hold
   * values of it; empty when it can be dropped first.
   */
  default Optional<SetAside> yields(T live, PlanContext context) {
    return Optional.empty();
  }

  /** What becomes of an object when a type was set aside of which it holds values; else empty. */
  default Optional<Holding<T>> holding(T live, T desired, SetAside aside) {
    return Optional.empty();
  }

  /** Whether the values that an object holds can be converted in place. */
  default boolean canConvert(T live, PlanContext context) {
    return true;
  }

  /**
   * Whether an object that lets go of what it depends on fits that again when it is changed, even
   * if nobody describes the object.
   */
  default boolean fitsAgain(T live, PlanContext context) {
    return true;
  }

  /**
   * The object as it is once it has let go of what it depends on, so that this can be rebuilt: a
   * column lets go by losing its default. Empty when only dropping the object makes it let go.
   */
  default Optional<T> released(T live, PlanContext context) {
    return Optional.empty();
  }

  /** Whether an object that could be {@link #released} nevertheless keeps to another one. */
  default boolean isMadeOf(T live, ObjectId other) {
    return false;
  }

  /**
   * What is done ahead of a change of an object of a large table and after it, so that the change
   * itself is brief; empty where the short way is taken.
   */
  default Online online(Versions<T> versions, PlanContext context) {
    return Online.nothing();
  }

  /** What an interrupted run left live that carrying out this form finishes, or takes down. */
  default Set<ObjectId> leftovers(T desired, PlanContext context) {
    return Set.of();
  }

  /**
   * Whether altering the object puts another one in its place, to which all has to be attached anew
   * that was attached to it.
   */
  default boolean replaces(T live, T desired, PlanContext context) {
    return false;
  }

  /**
   * Whether the server refuses a change because of where values lie, so that the object, or the
   * whole that it is a part of, is built anew instead.
   */
  default boolean takesRebuild(Versions<T> versions, PlanContext context) {
    return false;
  }

  /** When an object of this kind is put up or altered while rows move to its table. */
  default RowTiming rowTiming() {
    return RowTiming.ANY_TIME;
  }

  /** What objects of this kind do with rows. */
  default Set<RowRole> rowRoles() {
    return Set.of();
  }

  /** The columns that rows have values of only when an object of this kind was put up. */
  default Set<ObjectId> fills(T desired) {
    return Set.of();
  }

  /**
   * Whether an object that is taken down to come back otherwise goes only after what its desired
   * form needs was changed: a partition takes part in the changes of its table before it leaves.
   */
  default boolean lingers() {
    return false;
  }

  /** What live rows are asked before any of that. */
  default Probing<T> probing() {
    return new Probing<>() {};
  }
}
