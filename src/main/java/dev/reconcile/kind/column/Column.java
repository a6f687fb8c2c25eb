package dev.reconcile.kind.column;

import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.kind.HoldsSequence;
import dev.reconcile.kind.Inheritable;
import dev.reconcile.kind.Origin;
import dev.reconcile.kind.Parentage;
import dev.reconcile.kind.Replaceable;
import dev.reconcile.kind.RowColumn;
import dev.reconcile.kind.SequenceLimits;
import dev.reconcile.kind.TakesValues;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.spec.ImplicitName;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table (catalog {@code pg_attribute}). Its place among the others is no property:
 * PostgreSQL cannot change it, and nothing that is written well depends on it.
 *
 * @param type as {@code format_type} prints it
 * @param notNull whether NULL is refused
 * @param notNullConstraint what else there is to say of that
 * @param defaultSql the default's expression; null for none, and for a generated column
 * @param generated the expression of a generated column; null for an ordinary one
 * @param identity how the column gets its values from a sequence of its own; null if it doesn't
 * @param collation the collation, when it is not the type's own
 * @param tuning how its values are stored and analysed
 * @param origin whether it is the table's own or a parent's
 * @param conversions how a live column of another type becomes this one; from YAML only
 */
public record Column(
    ObjectId id,
    String type,
    boolean notNull,
    NotNullConstraint notNullConstraint,
    @Nullable String defaultSql,
    @Nullable Generated generated,
    @Nullable Identity identity,
    @Nullable String collation,
    Tuning tuning,
    Origin origin,
    List<Conversion> conversions)
    implements Inheritable, HoldsSequence, RowColumn, TakesValues, Replaceable {

  private static final Pattern NUMERIC =
      Pattern.compile("numeric\\((?<precision>\\d{1,4}), ?(?<scale>-?\\d{1,4})\\)(\\[\\])*");

  /** Takes a copy of the list. */
  public Column {
    conversions = List.copyOf(conversions);
  }

  @Override
  public Filling filling() {
    if (generated != null) {
      return Filling.EXPRESSION;
    }
    if (identity != null && identity.generation() == Identity.Generation.ALWAYS) {
      return Filling.SEQUENCE;
    }
    return identity != null || defaultSql != null ? Filling.DEFAULT : Filling.NOTHING;
  }

  @Override
  public boolean isFilledByChance() {
    return VolatileDefault.isByChance(defaultSql);
  }

  /** The table that the column belongs to. */
  public ObjectId table() {
    return id.requireParent();
  }

  /** Whether none of its rows holds NULL, as PostgreSQL has found. */
  boolean isWithoutNull() {
    return notNull && !notNullConstraint.notValid();
  }

  /** A parent's NOT NULL is not put anew for a child alone, which is content with a valid one. */
  boolean refusesNullAs(Column desired) {
    boolean notValid = desired.notNullConstraint.notValid();
    boolean content = notValid && (!notNull || desired.origin.isInherited());
    return notNullConstraint.notValid() == notValid || content;
  }

  /** Whether children refuse NULL because this column does. */
  boolean passesNotNull() {
    return notNull && !notNullConstraint.noInherit();
  }

  /** Whether the values of a generated column can become those of an ordinary one. */
  boolean canKeepGenerated(Column desired) {
    return isStored() && desired.generated == null;
  }

  /** Whether stored values can be computed anew by another expression. */
  boolean canGenerateOtherwise(Column desired) {
    return isStored()
        && desired.isStored()
        && type.equals(desired.type)
        && Objects.equals(collation, desired.collation);
  }

  /** Whether it is generated and its values are on disk. */
  boolean isStored() {
    return generated != null && generated.kept() == Generated.Kept.STORED;
  }

  private boolean hasScaleOutOfPrecision() {
    Matcher numeric = NUMERIC.matcher(type);
    if (!numeric.matches()) {
      return false;
    }
    int scale = Integer.parseInt(numeric.group("scale"));
    return scale < 0 || scale > Integer.parseInt(numeric.group("precision"));
  }

  @Override
  public Map<String, Integer> firstMajors() {
    Map<String, Integer> majors = new TreeMap<>(notNullConstraint.firstMajors());
    if (generated != null && generated.kept() == Generated.Kept.VIRTUAL) {
      majors.put("a virtual generated column", 18);
    }
    if (hasScaleOutOfPrecision()) {
      majors.put("a scale below zero or above the precision", 15);
    }
    return majors;
  }

  /** The same under another name. */
  Column named(ObjectId other) {
    return ColumnDraft.of(this, draft -> draft.id = other);
  }

  /** Whether the statement that alters the parent's column alters this one, too. */
  boolean changesWithParents(PlanContext context) {
    return origin.isInherited()
        && !Parentage.joins(table(), context.live(), context.desired())
        && !Parentage.merges(id, context.live(), context.desired());
  }

  /** The same with values from wherever they come. */
  Column withoutIdentity() {
    return ColumnDraft.of(this, draft -> draft.identity = null);
  }

  /**
   * A generated column speaks of its own table's columns only, so each name that is one means it.
   */
  @Override
  public List<ObjectId> references(Schema schema) {
    List<ObjectId> references = new ArrayList<>();
    if (origin.isInherited()) {
      Parentage.ancestorsOf(table(), schema).stream().map(this::idIn).forEach(references::add);
    }
    if (generated != null) {
      SqlFragment.of(generated.expression()).words().stream()
          .map(name -> table().child(KindName.COLUMN, name))
          .forEach(references::add);
    }
    return references.stream().filter(schema::contains).toList();
  }

  @Override
  public @Nullable ObjectId heldSequence() {
    if (identity == null) {
      return null;
    }
    String usual = ImplicitName.of(table().name(), id.name(), "_seq");
    String name = Objects.requireNonNullElse(identity.sequence(), usual);
    return ObjectId.in(id.schemaName(), KindName.SEQUENCE, name);
  }

  /** Where the sequence of its identity starts, and what it can give; null without one. */
  @Nullable SequenceLimits sequenceLimits() {
    return identity == null ? null : IdentityOptions.limits(identity.options(), type);
  }

  @Override
  public @Nullable ObjectId heldSequenceAfter(@Nullable HoldsSequence live) {
    boolean stays =
        live instanceof Column before
            && before.identity != null
            && identity != null
            && identity.takesNameOf(before.identity);
    return stays && live != null ? live.heldSequence() : heldSequence();
  }

  @Override
  public Optional<Sql> valueFrom(SchemaObject before) {
    if (generated != null || !(before instanceof Column live)) {
      return Optional.empty();
    }
    SqlWriter value = new SqlWriter();
    conversions.stream()
        .filter(rule -> !type.equals(live.type) && rule.isFor(live.type))
        .findFirst()
        .ifPresentOrElse(
            rule -> value.parenthesized(rule.using()), () -> value.identifier(live.id().name()));
    return Optional.of(
        type.equals(live.type) ? value.done() : new Sql(value.done().text() + "::" + type));
  }

  @Override
  public boolean isRetyped(SchemaObject before) {
    return before instanceof Column live
        && !(type.equals(live.type) && Objects.equals(collation, live.collation));
  }

  @Override
  public boolean keepsNulls(SchemaObject before) {
    return generated == null
        && before instanceof Column live
        && (live.generated == null || live.isStored())
        && (type.equals(live.type)
            || conversions.stream().noneMatch(rule -> rule.isFor(live.type)));
  }

  @Override
  public Optional<String> interimName(PlanContext context) {
    return context
        .live()
        .find(id)
        .flatMap(live -> OnlineTypeChange.of((Column) live, this, context))
        .map(change -> change.interim().name());
  }

  /** Whether it holds what cannot be computed again. */
  public boolean holdsValuesOfItsOwn() {
    return generated == null && identity == null;
  }

  /** This column as no row need have a value in it. */
  public Column setAside() {
    return optional().withoutDefault();
  }

  /** This column with rows that lack a value. */
  public Column optional() {
    return withNotNull(false, NotNullConstraint.PLAIN);
  }

  /** The column that keeps values of a live type until new ones are made, if one is to. */
  public Optional<ObjectId> keeperOf(String liveType) {
    return conversions.stream()
        .filter(rule -> !TypeChange.keepsValues(liveType, type) && rule.isFor(liveType))
        .limit(1)
        .flatMap(rule -> Stream.ofNullable(rule.keptAs()))
        .map(name -> table().child(KindName.COLUMN, name))
        .findFirst();
  }

  /** All columns that may keep values of this one until new ones are made. */
  public List<ObjectId> keepers() {
    return conversions.stream()
        .flatMap(rule -> Stream.ofNullable(rule.keptAs()))
        .map(name -> table().child(KindName.COLUMN, name))
        .distinct()
        .toList();
  }

  Column withNotNull(boolean refuses, NotNullConstraint how) {
    return ColumnDraft.of(
        this,
        draft -> {
          draft.notNull = refuses;
          draft.notNullConstraint = how;
        });
  }

  Column withIdentity(@Nullable Identity other) {
    return ColumnDraft.of(this, draft -> draft.identity = other);
  }

  Column withoutDefault() {
    return ColumnDraft.of(this, draft -> draft.defaultSql = null);
  }

  Column withoutGeneration() {
    return ColumnDraft.of(this, draft -> draft.generated = null);
  }

  Column withType(String other) {
    return ColumnDraft.of(this, draft -> draft.type = other);
  }

  Column withCollation(String other) {
    return ColumnDraft.of(this, draft -> draft.collation = other);
  }

  Column withConversions(List<Conversion> rules) {
    return ColumnDraft.of(this, draft -> draft.conversions = rules);
  }

  @Override
  public List<SqlText> sqlTexts() {
    List<SqlText> texts = new ArrayList<>();
    texts.add(SqlText.type(type));
    if (collation != null) {
      texts.add(SqlText.declarations(collation));
    }
    if (defaultSql != null) {
      texts.add(SqlText.value(defaultSql).as(type));
    }
    if (generated != null) {
      texts.add(SqlText.keptOfRow(generated.expression()).as(type));
    }
    return texts;
  }

  /** What its values become is computed of the row as it is before. */
  @Override
  public List<SqlText> checkedTexts() {
    List<SqlText> texts = new ArrayList<>(sqlTexts());
    conversions.forEach(conversion -> texts.add(SqlText.ofLive(conversion.using())));
    return texts;
  }

  @Override
  public SchemaObject withIntentOf(SchemaObject described) {
    return described instanceof Column column
        ? ColumnDraft.of(
            this,
            draft -> {
              draft.origin = column.origin;
              draft.conversions = column.conversions;
            })
        : this;
  }

  @Override
  public boolean isPassedOn() {
    return true;
  }

  @Override
  public Column from(Origin other) {
    return ColumnDraft.of(this, draft -> draft.origin = other);
  }

  @Override
  public Column inheritedBy(ObjectId child) {
    return InheritedColumn.of(this, child);
  }

  @Override
  public Column completedFrom(Inheritable parents, Origin from) {
    return InheritedColumn.completed(this, (Column) parents, from);
  }

  @Override
  public Optional<Inheritable> briefly(Inheritable parents) {
    return InheritedColumn.briefly(this, (Column) parents);
  }

  @Override
  public Column bare() {
    return InheritedColumn.bare(this);
  }

  @Override
  public Column cascaded(Inheritable parentsBefore, Inheritable parentsAfter) {
    return InheritedColumn.cascaded(this, (Column) parentsBefore, (Column) parentsAfter);
  }
}
