package dev.reconcile.kind;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.model.ObjectId;
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
    boolean spread =
        context.live().find(table).orElse(null) instanceof Spread found
            && found.partitionBy() != null;
    SqlWriter rows = sql("SELECT FROM").keywordIf(!spread, "ONLY").name(table);
    return guard(table, rows.done(), table + " holds rows by now", context);
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

  private static SqlWriter from(SqlWriter writer, ObjectId table) {
    return writer.keyword("FROM").name(table);
  }

  /** An owner whom policies bind would get an error instead of an answer. */
  private static Guard guard(ObjectId table, Sql rows, String otherwise, PlanContext context) {
    Guard guard = Guard.of(table, new Guard.Question(rows, otherwise));
    boolean bound =
        context.live().find(table).orElse(null) instanceof Secluded found
            && found.forceRowSecurity();
    return bound ? guard.within(force(table, "NO FORCE"), force(table, "FORCE")) : guard;
  }

  private static Sql force(ObjectId table, String words) {
    return sql("ALTER TABLE").name(table).keyword(words + " ROW LEVEL SECURITY").done();
  }
}
