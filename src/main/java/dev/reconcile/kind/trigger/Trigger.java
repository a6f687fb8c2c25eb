package dev.reconcile.kind.trigger;

import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trigger (catalog {@code pg_trigger}).
 *
 * @param columns the columns whose update fires it; empty for any
 * @param when the condition, without parentheses around it; null for none
 * @param function what is called
 * @param arguments what it is called with
 * @param constraint how it waits, when it is a constraint trigger; else null
 * @param oldTable the name of the transition table with the rows before; null for none
 * @param newTable the name of the transition table with the rows after; null for none
 * @param whole the trigger of the partitioned table that a partition has this one from, so that
 *     only when it fires is its own; null for one that stands for itself
 */
public record Trigger(
    ObjectId id,
    Timing timing,
    List<Event> events,
    List<String> columns,
    Each each,
    @Nullable String when,
    ObjectId function,
    List<String> arguments,
    @Nullable Waiting constraint,
    @Nullable String oldTable,
    @Nullable String newTable,
    Enabled enabled,
    @Nullable ObjectId whole)
    implements SchemaObject {

  /** Takes copies, without what is there twice. */
  public Trigger {
    events = events.stream().sorted().distinct().toList();
    columns = columns.stream().distinct().toList();
    when = when == null ? null : TriggerDefinition.unwrapped(when);
    arguments = List.copyOf(arguments);
  }

  /** A partition's part of the trigger of a partitioned table. */
  static Trigger part(ObjectId id, ObjectId whole, Enabled enabled) {
    return new Trigger(
        id,
        Timing.AFTER,
        List.of(),
        List.of(),
        Each.ROW,
        null,
        whole,
        List.of(),
        null,
        null,
        null,
        enabled,
        whole);
  }

  /** When it fires. */
  public enum Timing {
    BEFORE,
    AFTER,
    INSTEAD_OF
  }

  /** What fires it. */
  public enum Event {
    INSERT,
    UPDATE,
    DELETE,
    TRUNCATE
  }

  /** How often it fires. */
  public enum Each {
    ROW,
    STATEMENT
  }

  /** In which sessions it fires, by their {@code session_replication_role}. */
  public enum Enabled {
    /** In all but those that replicate. */
    ORIGIN,
    /** In none. */
    DISABLED,
    /** In those that replicate. */
    REPLICA,
    /** In all. */
    ALWAYS
  }

  /**
   * How a constraint trigger waits.
   *
   * @param deferrable whether it can wait for the end of the transaction
   * @param initiallyDeferred whether it does, unless told otherwise
   * @param from the other table of the constraint; null for none
   */
  public record Waiting(boolean deferrable, boolean initiallyDeferred, @Nullable ObjectId from) {

    /** As in CREATE CONSTRAINT TRIGGER. */
    @Override
    public String toString() {
      String when = initiallyDeferred ? "initially deferred" : "initially immediate";
      return (deferrable ? when : "not deferrable") + (from == null ? "" : " from " + from);
    }
  }

  /** The columns in the order of their names: theirs means nothing, but PostgreSQL keeps it. */
  List<String> sortedColumns() {
    return columns.stream().sorted().toList();
  }

  /** PostgreSQL replaces every trigger but constraint triggers. */
  boolean canBecome(Trigger desired) {
    return constraint == null && desired.constraint == null;
  }

  @Override
  public List<ObjectId> references(Schema schema) {
    ObjectId relation = id.requireParent();
    if (whole != null) {
      List<ObjectId> above = new ArrayList<>(List.of(relation.attached(KindName.INHERITANCE)));
      above.addAll(TriggerParts.above(id, schema));
      return above;
    }
    List<ObjectId> references = new ArrayList<>();
    references.add(function);
    if (relation.kind() == KindName.TABLE) {
      columns.forEach(column -> references.add(relation.child(KindName.COLUMN, column)));
      // The condition speaks of its own table's columns only, so each name that is one means it.
      namedInCondition().stream()
          .map(name -> relation.child(KindName.COLUMN, name))
          .filter(schema::contains)
          .forEach(references::add);
    }
    if (constraint != null && constraint.from() != null) {
      references.add(constraint.from());
    }
    return references.stream().distinct().toList();
  }

  private List<String> namedInCondition() {
    return when == null ? List.of() : List.copyOf(SqlFragment.of(when).words());
  }

  @Override
  public List<SqlText> sqlTexts() {
    return when == null ? List.of() : List.of(SqlText.conditionOfOldAndNew(when).asCondition());
  }
}
