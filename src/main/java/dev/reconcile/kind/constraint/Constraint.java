package dev.reconcile.kind.constraint;

import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.kind.BuiltBeside;
import dev.reconcile.kind.Deferrable;
import dev.reconcile.kind.Deferral;
import dev.reconcile.kind.Fills;
import dev.reconcile.kind.IndexRoles;
import dev.reconcile.kind.IndexShape;
import dev.reconcile.kind.Indexing;
import dev.reconcile.kind.Inheritable;
import dev.reconcile.kind.Origin;
import dev.reconcile.kind.Parentage;
import dev.reconcile.kind.PartitionedPart;
import dev.reconcile.kind.RowCheck;
import dev.reconcile.kind.RowKey;
import dev.reconcile.model.Claim;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.PlanContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table (catalog {@code pg_constraint}). Which components mean something depends
 * on the sort; the others are empty, false or null.
 *
 * @param columns of a key
 * @param include columns that the index behind it carries along
 * @param nullsNotDistinct whether a unique key lets NULL in only once (15 and later)
 * @param withoutOverlaps whether a key's last column is a range that must not overlap (18 and
 *     later)
 * @param expression of a check
 * @param noInherit whether a check is the table's alone
 * @param elements of an exclusion, each with its operator: {@code room WITH =}
 * @param method the index method of an exclusion; else empty
 * @param where the rows that an exclusion is about; null for all
 * @param index the index behind it
 * @param part which key of the partitioned table it belongs to; null for one of its own. What that
 *     says is not repeated here
 * @param notValid whether rows that were there before may violate it
 * @param enforced whether it is checked at all (18 and later)
 * @param origin whether a check is the table's own or a parent's
 */
public record Constraint(
    ObjectId id,
    Sort sort,
    List<String> columns,
    List<String> include,
    boolean nullsNotDistinct,
    boolean withoutOverlaps,
    @Nullable String expression,
    boolean noInherit,
    List<String> elements,
    String method,
    @Nullable String where,
    KeyIndex index,
    @Nullable PartitionedPart part,
    Deferral deferral,
    boolean notValid,
    boolean enforced,
    Origin origin)
    implements Inheritable,
        PartitionedPart.Holder,
        IndexRoles.Player,
        RowKey,
        Deferrable,
        BuiltBeside,
        Indexing,
        RowCheck {

  /** The sorts of constraints. */
  public enum Sort {
    /** At most one of a table, and what foreign keys refer to unless they say otherwise. */
    PRIMARY_KEY("primary_key"),
    /** No two rows with the same values. */
    UNIQUE("unique"),
    /** A condition on each row alone. */
    CHECK("checks"),
    /** No two rows for which all operators give true. */
    EXCLUSION("exclusions");

    private final String section;

    Sort(String section) {
      this.section = section;
    }

    String section() {
      return section;
    }

    static Sort ofSection(String section) {
      return Stream.of(values())
          .filter(sort -> sort.section.equals(section))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(section));
    }
  }

  /** Takes copies, and SQL without the parentheses that PostgreSQL prints around it. */
  public Constraint {
    columns = List.copyOf(columns);
    include = List.copyOf(include);
    expression = expression == null ? null : SqlFragment.unwrapped(expression);
    elements = List.copyOf(elements);
    where = where == null ? null : SqlFragment.unwrapped(where);
    // PostgreSQL marks what it doesn't enforce as not valid as well.
    notValid = notValid && enforced;
  }

  /** Whether rows are read when it is added to a table that has some. */
  boolean checksRows() {
    return enforced && !notValid;
  }

  /** A parent's is not built anew for a child alone, which is content with one that is valid. */
  boolean isAsValid(Constraint desired) {
    boolean content = desired.origin.isInherited() && desired.notValid;
    return notValid == desired.notValid || content;
  }

  @Override
  public boolean isBuiltBesideTraffic() {
    return sort != Sort.EXCLUSION && !withoutOverlaps && part == null;
  }

  @Override
  public Map<String, Integer> firstMajors() {
    Map<String, Integer> majors = new TreeMap<>();
    if (nullsNotDistinct) {
      majors.put("nulls_not_distinct", 15);
    }
    if (withoutOverlaps) {
      majors.put("without_overlaps", 18);
    }
    if (!enforced) {
      majors.put("enforced: false", 18);
    }
    return majors;
  }

  @Override
  public List<ObjectId> references(Schema schema) {
    ObjectId table = id.requireParent();
    if (part != null) {
      return part.references(id, schema);
    }
    if (origin == Origin.INHERITED) {
      return Parentage.ancestorsOf(table, schema).stream()
          .map(this::idIn)
          .filter(schema::contains)
          .toList();
    }
    Set<String> names = new LinkedHashSet<>(columns);
    names.addAll(include);
    List<ObjectId> references = new ArrayList<>(Fills.deletingFrom(table, schema));
    names.forEach(name -> references.add(table.child(KindName.COLUMN, name)));
    for (SqlText text : sqlTexts()) {
      // What a check says about its own table's columns is as good as structure.
      SqlFragment.of(text.text()).words().stream()
          .map(name -> table.child(KindName.COLUMN, name))
          .filter(schema::contains)
          .forEach(references::add);
    }
    if (notValid && isPassedOn()) {
      references.addAll(childrenBefore(schema));
    }
    if (index.only()) {
      references.addAll(PartitionedPart.partitionsBefore(id, schema));
    }
    return references.stream().distinct().toList();
  }

  /** New children would take it as valid; those that are there before it take it as it is. */
  private List<ObjectId> childrenBefore(Schema schema) {
    return Parentage.descendantsOf(id.requireParent(), schema).stream()
        .filter(
            child -> schema.find(idIn(child)).orElse(null) instanceof Constraint c && c.notValid)
        .map(child -> child.attached(KindName.INHERITANCE))
        .toList();
  }

  @Override
  public List<Claim> claims() {
    List<Claim> claims = new ArrayList<>(Inheritable.super.claims());
    if (sort != Sort.CHECK) {
      claims.add(new Claim(id.schemaName(), id.name())); // the index behind it
    }
    if (sort == Sort.PRIMARY_KEY) {
      claims.add(new Claim(id.requireParent().path(), sort.section));
    }
    return List.copyOf(claims);
  }

  @Override
  public List<SqlText> sqlTexts() {
    return Stream.of(
            Stream.ofNullable(expression).map(SqlText::ofRow).map(SqlText::asCondition),
            elements.stream().map(SqlText::keptOfRow),
            Stream.ofNullable(where).map(SqlText::keptOfRow).map(SqlText::asCondition))
        .flatMap(texts -> texts)
        .toList();
  }

  @Override
  public @Nullable String condition() {
    return sort == Sort.CHECK ? expression : null;
  }

  @Override
  public Optional<IndexShape> shape() {
    return KeyShape.of(this);
  }

  @Override
  public IndexRoles roles() {
    return index.roles();
  }

  @Override
  public List<String> keyOfRows() {
    return sort == Sort.PRIMARY_KEY ? columns : List.of();
  }

  /** A part, of which nothing but the name is its own. */
  static Constraint part(ObjectId id, Sort sort, PartitionedPart part) {
    return new Constraint(
        id,
        sort,
        List.of(),
        List.of(),
        false,
        false,
        null,
        false,
        List.of(),
        "",
        null,
        KeyIndex.PLAIN,
        part,
        Deferral.NOT_DEFERRABLE,
        false,
        true,
        Origin.OWN);
  }

  @Override
  public boolean isMadeAlone() {
    return index.only();
  }

  @Override
  public Optional<ObjectId> usualId() {
    return KeyShape.usualId(this);
  }

  @Override
  public SchemaObject ofWhole(PartitionedPart other) {
    return part(id, sort, other);
  }

  @Override
  public SchemaObject detached(SchemaObject whole) {
    Constraint own = (Constraint) whole;
    return new Constraint(
        id,
        own.sort,
        own.columns,
        own.include,
        own.nullsNotDistinct,
        own.withoutOverlaps,
        own.expression,
        own.noInherit,
        own.elements,
        own.method,
        own.where,
        own.index.ofPartition(),
        null,
        own.deferral,
        own.notValid,
        own.enforced,
        Origin.OWN);
  }

  @Override
  public boolean becomesPartOf(SchemaObject whole) {
    return sort != Sort.CHECK
        && whole instanceof Constraint other
        && sort == other.sort
        && columns.equals(other.columns)
        && include.equals(other.include)
        && elements.equals(other.elements)
        && deferral == other.deferral
        && nullsNotDistinct == other.nullsNotDistinct
        && Objects.equals(where, other.where);
  }

  @Override
  public PartitionedPart.Joining joining(ObjectId table, PlanContext context) {
    return sort == Sort.CHECK
        ? PartitionedPart.Joining.NOTHING
        : PartitionedPart.Joining.left(Effect.BUILDS_INDEX);
  }

  /** Keys and exclusions come to partitions with their indexes, which is no inheritance. */
  @Override
  public boolean isPassedOn() {
    return sort == Sort.CHECK && !noInherit;
  }

  @Override
  public Constraint from(Origin other) {
    return with(id, expression, notValid, enforced, other);
  }

  @Override
  public Constraint inheritedBy(ObjectId child) {
    return with(idIn(child), expression, false, enforced, Origin.INHERITED);
  }

  @Override
  public Constraint completedFrom(Inheritable parents, Origin from) {
    boolean silent = "".equals(expression);
    Constraint parent = (Constraint) parents;
    return silent
        ? with(id, parent.expression, notValid, parent.enforced, from)
        : with(id, expression, notValid, enforced, from);
  }

  @Override
  public Optional<Inheritable> briefly(Inheritable parents) {
    if (origin.isDeclared() && origin != Origin.PLACED) {
      return Optional.of(this);
    }
    return notValid ? Optional.of(bare()) : Optional.empty();
  }

  @Override
  public Constraint bare() {
    return with(id, "", notValid, true, Origin.INHERITED);
  }

  @Override
  public Constraint cascaded(Inheritable parentsBefore, Inheritable parentsAfter) {
    Constraint before = (Constraint) parentsBefore;
    Constraint after = (Constraint) parentsAfter;
    boolean rebuilt = !Objects.equals(before.expression, after.expression);
    return with(
        id,
        rebuilt ? after.expression : expression,
        before.notValid == after.notValid ? notValid : after.notValid,
        before.enforced == after.enforced ? enforced : after.enforced,
        origin);
  }

  /** The same under another name, of another table. */
  Constraint as(ObjectId other) {
    return with(other, expression, notValid, enforced, origin);
  }

  private Constraint with(
      ObjectId otherId,
      @Nullable String otherExpression,
      boolean otherNotValid,
      boolean otherEnforced,
      Origin otherOrigin) {
    return new Constraint(
        otherId,
        sort,
        columns,
        include,
        nullsNotDistinct,
        withoutOverlaps,
        otherExpression,
        noInherit,
        elements,
        method,
        where,
        index,
        part,
        deferral,
        otherNotValid,
        otherEnforced,
        otherOrigin);
  }
}
