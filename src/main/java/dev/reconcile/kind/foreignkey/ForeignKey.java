package dev.reconcile.kind.foreignkey;

import dev.reconcile.kind.Deferrable;
import dev.reconcile.kind.Deferral;
import dev.reconcile.kind.Fills;
import dev.reconcile.kind.PartitionedPart;
import dev.reconcile.model.Claim;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.PlanContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key (catalog {@code pg_constraint}).
 *
 * @param columns of its own table
 * @param target the table referred to
 * @param targetColumns its columns, in the order of those of its own
 * @param onDelete what becomes of a row when the one that it refers to is deleted
 * @param onDeleteColumns the columns that this sets; empty for all of them (15 and later)
 * @param onUpdate what becomes of a row when the key that it refers to changes
 * @param match whether some columns may be NULL while others are not
 * @param period whether the last column is a range that must be covered (18 and later)
 * @param notValid whether rows that were there before may violate it
 * @param enforced whether it is checked at all (18 and later)
 * @param part which foreign key of the partitioned table it belongs to; null for one of its own.
 *     What that says is not repeated here
 */
public record ForeignKey(
    ObjectId id,
    List<String> columns,
    ObjectId target,
    List<String> targetColumns,
    Action onDelete,
    List<String> onDeleteColumns,
    Action onUpdate,
    Match match,
    boolean period,
    Deferral deferral,
    boolean notValid,
    boolean enforced,
    @Nullable PartitionedPart part)
    implements PartitionedPart.Holder, Deferrable {

  /** What can become of a row that refers to another one. */
  public enum Action {
    /** The other one has to stay, when all is done. */
    NO_ACTION,
    /** The other one has to stay. */
    RESTRICT,
    /** It goes or changes, too. */
    CASCADE,
    /** It refers to nothing any more. */
    SET_NULL,
    /** It refers to what its defaults say. */
    SET_DEFAULT
  }

  /** What NULL in a part of the key means. */
  public enum Match {
    /** The row refers to nothing. */
    SIMPLE,
    /** All columns have to be NULL, or none. */
    FULL
  }

  /** Takes copies. */
  public ForeignKey {
    columns = List.copyOf(columns);
    targetColumns = List.copyOf(targetColumns);
    onDeleteColumns = List.copyOf(onDeleteColumns);
    // PostgreSQL marks what it doesn't enforce as not valid as well.
    notValid = notValid && enforced;
  }

  /** Whether rows are read when it is added to a table that has some. */
  boolean checksRows() {
    return part == null && enforced && !notValid;
  }

  @Override
  public Map<String, Integer> firstMajors() {
    Map<String, Integer> majors = new TreeMap<>();
    if (!onDeleteColumns.isEmpty()) {
      majors.put("on_delete with columns", 15);
    }
    if (period) {
      majors.put("period", 18);
    }
    if (!enforced) {
      majors.put("enforced: false", 18);
    }
    return majors;
  }

  /** A part, of which nothing but the name is its own. */
  static ForeignKey part(ObjectId id, PartitionedPart part) {
    return new ForeignKey(
        id,
        List.of(),
        part.whole().requireParent(),
        List.of(),
        Action.NO_ACTION,
        List.of(),
        Action.NO_ACTION,
        Match.SIMPLE,
        false,
        Deferral.NOT_DEFERRABLE,
        false,
        true,
        part);
  }

  @Override
  public SchemaObject ofWhole(PartitionedPart other) {
    return part(id, other);
  }

  @Override
  public SchemaObject detached(SchemaObject whole) {
    return ((ForeignKey) whole).as(id);
  }

  @Override
  public Optional<SchemaObject> leftTo(ObjectId partition) {
    return part == null
        ? Optional.of(as(partition.child(KindName.FOREIGN_KEY, id.name())))
        : Optional.empty();
  }

  @Override
  public boolean becomesPartOf(SchemaObject whole) {
    return whole instanceof ForeignKey other && other.as(id).equals(this);
  }

  @Override
  public PartitionedPart.Joining joining(ObjectId table, PlanContext context) {
    return PartitionedPart.Joining.left(Effect.SCANS_TABLE);
  }

  ForeignKey as(ObjectId other) {
    return with(other, notValid);
  }

  /** The same for rows that were all checked. */
  ForeignKey validated() {
    return with(id, false);
  }

  private ForeignKey with(ObjectId other, boolean unproven) {
    return new ForeignKey(
        other,
        columns,
        target,
        targetColumns,
        onDelete,
        onDeleteColumns,
        onUpdate,
        match,
        period,
        deferral,
        unproven,
        enforced,
        part);
  }

  /** Its name is one among those of all constraints of its table. */
  @Override
  public List<Claim> claims() {
    String name = KindName.CONSTRAINT.word() + " " + id.name();
    return List.of(new Claim(id.requireParent().path(), name));
  }

  /**
   * All of the other table's keys are named, because only the server knows which one will serve.
   */
  @Override
  public List<ObjectId> references(Schema schema) {
    if (part != null) {
      return part.references(id, schema);
    }
    List<ObjectId> references = new ArrayList<>(Fills.deletingFrom(id.requireParent(), schema));
    columns.forEach(name -> references.add(id.requireParent().child(KindName.COLUMN, name)));
    references.add(target);
    targetColumns.forEach(name -> references.add(target.child(KindName.COLUMN, name)));
    schema.children(target).stream()
        .filter(child -> child.kind() == KindName.CONSTRAINT || child.kind() == KindName.INDEX)
        .filter(child -> couldBeKey(child, schema))
        .forEach(references::add);
    return List.copyOf(references);
  }

  /** Whether it is over the columns referred to; of a part only its whole knows. */
  private boolean couldBeKey(ObjectId child, Schema schema) {
    List<ObjectId> over =
        schema.find(child).stream()
            .flatMap(key -> key.references(schema).stream())
            .filter(id -> id.kind() == KindName.COLUMN)
            .toList();
    return over.isEmpty()
        || targetColumns.stream()
            .map(name -> target.child(KindName.COLUMN, name))
            .allMatch(over::contains);
  }
}
