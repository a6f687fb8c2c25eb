package dev.reconcile.kind.rare;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.SetAside;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is peculiar to a rare kind: its SQL, and how its objects are called. */
interface Statements {

  /** The statements that create an object, with all its properties. */
  List<Sql> create(RareObject desired);

  /**
   * As {@link #create(RareObject)}.
   *
   * @param clauses what else the statement says, of which most kinds have nothing
   */
  default List<Sql> create(RareObject desired, List<Sql> clauses) {
    return create(desired);
  }

  /**
   * The statements that change an object in place.
   *
   * @param changed the names of the properties that differ
   */
  default List<Sql> alter(RareObject live, RareObject desired, Set<String> changed) {
    return List.of();
  }

  /** The statements that drop an object. */
  default List<Operation> drop(RareObject live, PlanContext context) {
    return List.of(Operation.of(sql("DROP").object(live.id()).done(), lock()));
  }

  /** Live objects that PostgreSQL drops together with one. */
  default Set<ObjectId> takesAlong(RareObject live, PlanContext context) {
    return Set.of();
  }

  /** How an object that tables use makes room for its successor; empty when it need not. */
  default Optional<SetAside> setAside(RareObject live, PlanContext context) {
    return Optional.empty();
  }

  /** How an object that goes makes room for one of another kind; empty when it need not. */
  default Optional<SetAside> yields(RareObject live, PlanContext context) {
    return Optional.empty();
  }

  /** The strongest lock that these statements take on a table that others may be using. */
  default Lock lock() {
    return Lock.NONE;
  }

  /** The catalog that the query needs and not every role may read; empty when there is none. */
  default String restrictedCatalog() {
    return "";
  }

  /** What a reviewer should know of an alteration; empty when the SQL says it all. */
  default String note(Set<String> changed) {
    return "";
  }

  /** The catalog's name of the object that a key of YAML stands for. */
  default String name(String key) {
    return key;
  }

  /** Whether the name is made of those of others, and may be longer than any of them. */
  default boolean isNamedByOthers() {
    return false;
  }

  /** A key that {@link #name} gives this object's name for. */
  default String key(ObjectId id) {
    return id.name();
  }

  /** A description with what goes without saying. */
  default RareObject completed(RareObject described) {
    return described;
  }

  /** Reports what is wrong with a description as a whole. */
  default void check(RareObject object, SpecBody body) {
    // most kinds have nothing more to say than their properties do
  }

  /** The object that a mutual property names. */
  default ObjectId counterpart(RareObject object, String property) {
    throw new IllegalArgumentException(property + " is not mutual");
  }

  /** Adds what a description implies of other objects. */
  default void imply(RareObject object, SpecBody body) {
    // most kinds stand for themselves
  }
}
