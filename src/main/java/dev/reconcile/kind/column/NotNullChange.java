package dev.reconcile.kind.column;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.Bequest;
import dev.reconcile.kind.Inheritance;
import dev.reconcile.kind.Parentage;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Online;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What it takes that a column refuses NULL as it should, or no longer. */
record NotNullChange(Column live, Column desired, PlanContext context, NotNullProof proof) {

  static NotNullChange of(Column live, Column desired, PlanContext context) {
    return new NotNullChange(live, desired, context, new NotNullProof(live, desired, context));
  }

  /**
   * What goes before a column that children keep: PostgreSQL would go on taking their constraints
   * for inherited ones.
   */
  static List<Operation> withdrawn(Column going, PlanContext context) {
    boolean isTheirs =
        context.version().atLeast(NotNullConstraint.FIRST_MAJOR)
            && going.passesNotNull()
            && Bequest.in(context).isOutlived(going);
    SqlWriter only = sql("ALTER TABLE ONLY").name(going.table());
    Sql drop = only.sql(ColumnAlteration.clause(going, "DROP NOT NULL")).done();
    return isTheirs ? List.of(Operation.of(drop, Lock.ACCESS_EXCLUSIVE)) : List.of();
  }

  /** The part of a column's definition. Before 18 a name is taken, and forgotten. */
  static SqlWriter define(SqlWriter writer, Column column) {
    NotNullConstraint constraint = column.notNullConstraint();
    if (!column.isWithoutNull()) {
      return writer;
    }
    return named(writer, constraint)
        .keyword("NOT NULL")
        .keywordIf(constraint.noInherit(), "NO INHERIT");
  }

  private static SqlWriter named(SqlWriter writer, NotNullConstraint constraint) {
    return constraint.name() == null
        ? writer
        : writer.keyword("CONSTRAINT").identifier(constraint.name());
  }

  /** What goes into the ALTER TABLE that alters the column. */
  List<Sql> clauses() {
    if (!desired.notNull()) {
      return live.notNull() ? List.of(clause("DROP NOT NULL")) : List.of();
    }
    if (isReplaced()) {
      return List.of(clause("DROP NOT NULL"), addition());
    }
    if (!live.notNull()) {
      return List.of(proof.isValidatedLater() ? additionToValidate() : addition());
    }
    boolean noInherit = after().noInherit();
    return before().noInherit() == noInherit
        ? List.of()
        : List.of(
            sql("ALTER CONSTRAINT")
                .identifier(liveName())
                .keyword(noInherit ? "NO INHERIT" : "INHERIT")
                .done());
  }

  /** What was validated cannot be made to be not valid again. */
  private boolean isReplaced() {
    return live.isWithoutNull() && desired.notNull() && !live.refusesNullAs(desired);
  }

  private Sql clause(String action) {
    return ColumnAlteration.clause(desired, action);
  }

  private Sql addition() {
    NotNullConstraint constraint = after().inDefinition();
    boolean plain = constraint.equals(NotNullConstraint.PLAIN) && !after().notValid();
    if (plain || !context.version().atLeast(NotNullConstraint.FIRST_MAJOR)) {
      return clause("SET NOT NULL");
    }
    return named(sql("ADD"), constraint)
        .keyword("NOT NULL")
        .identifier(desired.id().name())
        .keywordIf(constraint.noInherit(), "NO INHERIT")
        .keywordIf(after().notValid(), "NOT VALID")
        .done();
  }

  private Sql additionToValidate() {
    return sql("ADD CONSTRAINT")
        .identifier(desiredName())
        .keyword("NOT NULL")
        .identifier(desired.id().name())
        .keywordIf(after().noInherit(), "NO INHERIT")
        .keyword("NOT VALID")
        .done();
  }

  /** The effects of these clauses. */
  List<Effect> effects() {
    boolean scans =
        desired.isWithoutNull()
            && !live.notNull()
            && !proof.isGiven()
            && !proof.isValidatedLater()
            && context.size(desired.table()).bytes() > 0;
    return scans ? List.of(Effect.SCANS_TABLE) : List.of();
  }

  /** The statements that follow. */
  List<Operation> afterwards() {
    List<Operation> operations = new ArrayList<>(proof.discard());
    if (!desired.notNull()) {
      return operations;
    }
    if (live.notNull()
        && (!before().isCalledAs(after()) || losesName(live, desired, context.live()))) {
      operations.add(renaming());
    }
    if (isValidated() && !context.online(desired.table())) {
      operations.add(
          Operation.of(validation(), Lock.SHARE_UPDATE_EXCLUSIVE).with(Effect.SCANS_TABLE));
    }
    if (!Objects.equals(before().comment(), after().comment())) {
      operations.add(Operation.of(comment(), commentLock()));
    }
    return operations;
  }

  /** What surrounds the change of a large table. */
  Online online() {
    return isValidated() && context.online(desired.table())
        ? Online.afterwards(List.of(Operation.validating(validation())))
        : proof.online();
  }

  private boolean isValidated() {
    boolean left = live.notNull() && !live.isWithoutNull() && desired.isWithoutNull();
    return left || proof.isValidatedLater();
  }

  private Operation renaming() {
    Operation renaming =
        Operation.of(
            alterTable()
                .keyword("RENAME CONSTRAINT")
                .identifier(liveName())
                .keyword("TO")
                .identifier(desiredName())
                .done(),
            Lock.ACCESS_EXCLUSIVE);
    if (desired.origin().isInherited()) {
      return undecided(renaming, "PostgreSQL renames no inherited constraint");
    }
    return before().noInherit() || isCalledSoInChildrenOf(desired.table())
        ? renaming
        : undecided(renaming, "PostgreSQL renames it in children, too, where its name is another");
  }

  /**
   * Whether a name that users gave is said no more; with parents or children, it is theirs, too.
   */
  static boolean losesName(Column live, Column desired, Schema schema) {
    return live.notNull()
        && desired.notNull()
        && desired.notNullConstraint().name() == null
        && live.notNullConstraint().isNamedByUsers()
        && !Inheritance.isInFamily(desired.table(), schema);
  }

  private static Operation undecided(Operation renaming, String reason) {
    return renaming.with(Effect.NEEDS_DECISION).noting(reason + ": leave the name out");
  }

  private boolean isCalledSoInChildrenOf(ObjectId table) {
    return Parentage.childrenOf(table, context.live()).stream()
        .allMatch(child -> isCalledSo(child) && isCalledSoInChildrenOf(child));
  }

  private boolean isCalledSo(ObjectId child) {
    return context.live().find(desired.idIn(child)).orElse(null) instanceof Column column
        && liveName().equals(column.notNullConstraint().name());
  }

  private Sql validation() {
    return alterTable().keyword("VALIDATE CONSTRAINT").identifier(desiredName()).done();
  }

  private Sql comment() {
    SqlWriter writer =
        sql("COMMENT ON CONSTRAINT")
            .identifier(desiredName())
            .keyword("ON")
            .name(desired.table())
            .keyword("IS");
    String comment = after().comment();
    return (comment == null ? writer.keyword("NULL") : writer.literal(comment)).done();
  }

  private Lock commentLock() {
    return context.isNew(desired.table()) ? Lock.NONE : Lock.SHARE_UPDATE_EXCLUSIVE;
  }

  private SqlWriter alterTable() {
    return sql("ALTER TABLE").name(desired.table());
  }

  private String liveName() {
    return Objects.requireNonNullElse(before().name(), NotNullConstraint.usualName(desired));
  }

  private String desiredName() {
    boolean stays = live.notNull() && !losesName(live, desired, context.live());
    return Objects.requireNonNullElseGet(
        after().name(), () -> stays ? liveName() : NotNullConstraint.usualName(desired));
  }

  private NotNullConstraint before() {
    return isReplaced() ? NotNullConstraint.PLAIN : live.notNullConstraint();
  }

  private NotNullConstraint after() {
    return desired.notNullConstraint();
  }
}
