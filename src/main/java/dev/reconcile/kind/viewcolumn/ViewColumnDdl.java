package dev.reconcile.kind.viewcolumn;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sets and removes what views' columns have of their own. */
final class ViewColumnDdl implements Ddl<ViewColumn> {

  @Override
  public List<Operation> create(ViewColumn desired, List<Sql> parts, PlanContext context) {
    return change(desired.bare(), desired, context);
  }

  /** The column itself goes only with its view. */
  @Override
  public List<Operation> drop(ViewColumn live, PlanContext context) {
    return change(live, live.bare(), context);
  }

  @Override
  public List<Operation> alter(
      ViewColumn live, ViewColumn desired, List<Difference> differences, PlanContext context) {
    return change(live, desired, context);
  }

  private static List<Operation> change(ViewColumn live, ViewColumn desired, PlanContext context) {
    boolean isNew = context.isNew(desired.id().requireParent());
    List<Operation> operations = new ArrayList<>();
    if (!Objects.equals(live.defaultSql(), desired.defaultSql())) {
      SqlWriter writer =
          sql("ALTER VIEW")
              .name(desired.id().requireParent())
              .keyword("ALTER COLUMN")
              .identifier(desired.id().name());
      operations.add(
          Operation.of(
              setDefault(writer, desired.defaultSql()).done(),
              isNew ? Lock.NONE : Lock.ACCESS_EXCLUSIVE));
    }
    List<Sql> clauses = live.keeping().changesTo(desired.keeping());
    if (!clauses.isEmpty()) {
      operations.add(keeping(desired, clauses, isNew));
    }
    if (live.keeping().losesStorageTo(desired.keeping())) {
      operations.add(usualStorage(desired, context));
    }
    if (!Objects.equals(live.comment(), desired.comment())) {
      SqlWriter writer = sql("COMMENT ON").object(desired.id()).keyword("IS");
      operations.add(
          Operation.of(
              setComment(writer, desired.comment()).done(),
              isNew ? Lock.NONE : Lock.SHARE_UPDATE_EXCLUSIVE));
    }
    return operations;
  }

  private static Operation keeping(ViewColumn column, List<Sql> clauses, boolean isNew) {
    SqlWriter writer = sql("ALTER").object(column.id().requireParent());
    writer.items(
        clauses,
        (item, clause) -> item.keyword("ALTER COLUMN").identifier(column.id().name()).sql(clause));
    return Operation.of(writer.done(), isNew ? Lock.NONE : Lock.ACCESS_EXCLUSIVE);
  }

  /** Before 16 one has to say how the type stores values, so it is looked up. */
  private static Operation usualStorage(ViewColumn column, PlanContext context) {
    Sql byDefault = sql("SET STORAGE DEFAULT").done();
    if (context.version().atLeast(16)) {
      return keeping(column, List.of(byDefault), false);
    }
    ObjectId relation = column.id().requireParent();
    String alter =
        sql("ALTER").object(relation).keyword("ALTER COLUMN").identifier(column.id().name()).done()
            + " SET STORAGE ";
    String body =
        """

        BEGIN
          EXECUTE %s || (
            SELECT CASE t.typstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL'
                     WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END
            FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            WHERE a.attrelid = %s::regclass AND a.attname = %s);
        END
        """
            .formatted(
                literal(alter),
                literal(new SqlWriter().name(relation).done().text()),
                literal(column.id().name()));
    return Operation.of(sql("DO").dollarQuoted(body).done(), Lock.ACCESS_EXCLUSIVE);
  }

  private static String literal(String text) {
    return new SqlWriter().literal(text).done().text();
  }

  private static SqlWriter setDefault(SqlWriter writer, @Nullable String defaultSql) {
    return defaultSql == null
        ? writer.keyword("DROP DEFAULT")
        : writer.keyword("SET DEFAULT").fragment(defaultSql);
  }

  private static SqlWriter setComment(SqlWriter writer, @Nullable String comment) {
    return comment == null ? writer.keyword("NULL") : writer.literal(comment);
  }
}
