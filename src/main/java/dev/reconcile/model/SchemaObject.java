package dev.reconcile.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One object of a database, as an immutable value. Each kind implements it as a record whose
 * components are all that PostgreSQL lets a user decide about such an object; two objects are the
 * same when their comparison finds no difference between the records.
 */
public interface SchemaObject {

  /** What this object is called. */
  ObjectId id();

  /**
   * The objects that this one names in its structure (not inside SQL text) and that must exist
   * before it. The parent need not be repeated.
   */
  default List<ObjectId> references(Schema schema) {
    return List.of();
  }

  /** The objects that come after this one without naming it. */
  default List<ObjectId> precedes(Schema schema) {
    return List.of();
  }

  /**
   * Whether putting up this object may read what another one, which goes, still holds: then that
   * goes afterwards.
   */
  default boolean readsBefore(ObjectId going) {
    return false;
  }

  /** The pieces of SQL in this object's definition. */
  default List<SqlText> sqlTexts() {
    return List.of();
  }

  /**
   * The pieces of SQL whose names can be checked: also those that PostgreSQL looks at only when
   * they are executed, so that nothing has to be there before.
   */
  default List<SqlText> checkedTexts() {
    return sqlTexts();
  }

  /**
   * What of this object PostgreSQL 14 lacks, as the description calls it, and the first major
   * version that has it.
   */
  default Map<String, Integer> firstMajors() {
    return Map.of();
  }

  /** How many things of its kind this object stands for. */
  default int count() {
    return 1;
  }

  /**
   * How this can be called, but for the types of what it is called with: where two can be, it
   * depends on the call whether PostgreSQL knows which one is meant.
   */
  default List<Claim> calls() {
    return List.of();
  }

  /** What this object has to itself: another can have it only when this one is gone. */
  default List<Claim> claims() {
    ObjectId id = id();
    if (id.name().isEmpty()) {
      return List.of();
    }
    return id.isPart()
        ? List.of(new Claim(id.requireParent().path(), id.kind().word() + " " + id.name()))
        : List.of(new Claim(id.schemaName(), id.name()));
  }

  /**
   * The object whose description includes this one, so that leaving it out of that description
   * means to drop it; null when this object stands for itself.
   */
  default @Nullable ObjectId partOf() {
    return id().isPart() ? id().parent() : null;
  }

  /**
   * This object together with what only a description can say and no catalog keeps, as the rules by
   * which a column's values are converted, and with what {@link #withoutGlobals} left out.
   */
  default SchemaObject withIntentOf(SchemaObject described) {
    return this;
  }

  /**
   * This object for another server, which need not have the roles and tablespaces that it names:
   * PostgreSQL's wording does not depend on them.
   */
  default SchemaObject withoutGlobals() {
    return this;
  }

  /**
   * Whether PostgreSQL cannot drop this object alone, so that to drop it means to take back what
   * was set of it, and whoever uses it can go on.
   */
  default boolean goesOnlyWithWhole() {
    return false;
  }

  /**
   * Whether PostgreSQL makes this object by itself, together with the one that it belongs to or
   * with the database, so that leaving it out of the description says nothing of it.
   */
  default boolean comesWithWhole() {
    return false;
  }
}
