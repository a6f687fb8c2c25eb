package dev.reconcile.kind.backfill;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.List;

/**
 * How triggers are kept from firing for what is filled: to a session that replicates, they are not
 * enabled (PostgreSQL documentation, ALTER TABLE). Neither are those that check foreign keys and
 * deferrable keys, so where the columns are in one, all fire.
 *
 * @param begin before the UPDATE
 * @param end after it, in the same transaction
 * @param note what a reviewer should know
 */
record Silence(List<Sql> begin, List<Sql> end, String note) {

  private static final Silence NOT_NEEDED = new Silence(List.of(), List.of(), "");

  static Silence of(Backfill backfill, PlanContext context) {
    if (!BackfillDdl.hasTriggers(backfill.table(), context.live())) {
      return NOT_NEEDED;
    }
    if (backfill.triggers() == Triggers.FIRE) {
      return new Silence(List.of(), List.of(), "triggers of the table fire");
    }
    if (backfill.filled().stream().anyMatch(column -> isChecked(column, context))) {
      return new Silence(
          List.of(), List.of(), "triggers of the table fire, as do those that check its keys");
    }
    return new Silence(
        List.of(setting("replica", context)),
        List.of(setting("origin", context)),
        "triggers of the table don't fire if the role may set session_replication_role");
  }

  /** Whether a trigger of PostgreSQL's own watches over a column. */
  private static boolean isChecked(ObjectId column, PlanContext context) {
    return context.uses().dependentsOf(column).stream()
        .anyMatch(
            user ->
                user.kind() == KindName.FOREIGN_KEY
                    || (user.kind() == KindName.CONSTRAINT && isKey(user, context)));
  }

  /** What has an index behind it has that index's name to itself, too. */
  private static boolean isKey(ObjectId constraint, PlanContext context) {
    return context.live().find(constraint).map(SchemaObject::claims).stream()
        .anyMatch(claims -> claims.size() > 1);
  }

  /** From 15 on, the privilege to set it can be granted; before, it is for superusers. */
  private static Sql setting(String role, PlanContext context) {
    SqlWriter writer =
        SqlWriter.sql(
                "SELECT pg_catalog.set_config('session_replication_role', '" + role + "', true)")
            .newLine();
    return context.version().atLeast(15)
        ? writer
            .keyword("WHERE pg_catalog.has_parameter_privilege('session_replication_role', 'SET')")
            .done()
        : writer
            .keyword("FROM pg_catalog.pg_roles WHERE rolname = current_user AND rolsuper")
            .done();
  }
}
