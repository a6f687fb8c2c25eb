package dev.reconcile.kind;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.Guard;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;

/** Sees to it that what was planned for rows as they were asked is not done to others. */
public final class StillEmpty {

  private StillEmpty() {}

  /** That there is still no row in a table. */
  public static Guard table(ObjectId table, PlanContext context) {
    return guard(table, from(sql("SELECT"), table).done(), table + " holds rows by now", context);
  }

  /** The same without the rows of tables that inherit from it, which stay. */
  public static Guard tableAlone(ObjectId table, PlanContext context) {
    return guard(table, alone(table, context).done(), table + " holds rows by now", context);
  }

  private static SqlWriter alone(ObjectId table, PlanContext context) {
    boolean spread =
        context.live().find(table).orElse(null) instanceof Spread found
            && found.partitionBy() != null;
    return sql("SELECT FROM").keywordIf(!spread, "ONLY").name(table);
  }

  /**
   * That there is still no row for which a condition holds.
   *
   * @param part of the table, whose rows it calls by their table's name
   */
  public static Guard rows(ObjectId part, String where, String otherwise, PlanContext context) {
    ObjectId table = part.whole();
    Sql rows = from(sql("SELECT"), table).keyword("WHERE").fragment(where).done();
    return guard(table, rows, otherwise, context);
  }

  /** The same without the rows of tables that inherit from it. */
  public static Guard rowsAlone(
      ObjectId part, String where, String otherwise, PlanContext context) {
    ObjectId table = part.whole();
    Sql rows = alone(table, context).keyword("WHERE").fragment(where).done();
    return guard(table, rows, otherwise, context);
  }

  private static SqlWriter from(SqlWriter writer, ObjectId table) {
    return writer.keyword("FROM").name(table);
  }

  /** An owner whom policies bind would get an error instead of an answer. */
  private static Guard guard(ObjectId table, Sql rows, String otherwise, PlanContext context) {
    Guard guard = Guard.of(table, new Guard.Question(rows, otherwise));
    boolean before = isForced(table, context.live());
    boolean after = isForced(table, context.desired());
    if (before && after) {
      return guard.within(force(table, "NO FORCE"), force(table, "FORCE"));
    }
    return before || after
        ? guard.after(remembered(table)).within(force(table, "NO FORCE"), restored(table))
        : guard;
  }

  private static boolean isForced(ObjectId table, Schema schema) {
    return schema.find(table).orElse(null) instanceof Secluded found && found.forceRowSecurity();
  }

  /** The plan may have changed it by then, or have to leave it as it is. */
  private static Sql remembered(ObjectId table) {
    Sql name = new SqlWriter().name(table).done();
    return sql("PERFORM set_config('reconcile.forced', relforcerowsecurity::text, true)")
        .keyword("FROM pg_catalog.pg_class WHERE oid =")
        .literal(name.text())
        .fragment("::regclass")
        .done();
  }

  private static Sql restored(ObjectId table) {
    String forcing = force(table, "FORCE").text();
    return Sql.of("IF current_setting('reconcile.forced')::boolean THEN " + forcing + "; END IF");
  }

  private static Sql force(ObjectId table, String words) {
    return sql("ALTER TABLE").name(table).keyword(words + " ROW LEVEL SECURITY").done();
  }
}
