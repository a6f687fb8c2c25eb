package dev.reconcile.kind;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.List;
import java.util.stream.Stream;

/**
 * How triggers are kept from firing for what is filled: to a session that replicates, they are not
 * enabled (PostgreSQL documentation, ALTER TABLE).
 *
 * @param begin before the UPDATE
 * @param end after it, in the same transaction
 * @param note what a reviewer should know
 */
public record SilentUpdate(List<Sql> begin, List<Sql> end, String note) {

  /** Takes copies. */
  public SilentUpdate {
    begin = List.copyOf(begin);
    end = List.copyOf(end);
  }

  /** An update that triggers notice as any other, which is worth a note. */
  public static SilentUpdate noticed(String note) {
    return new SilentUpdate(List.of(), List.of(), note);
  }

  /** An update of a table that users' triggers do not notice, where the role may decide that. */
  public static SilentUpdate of(ObjectId table, PlanContext context) {
    return hasTriggers(table, context.live())
        ? new SilentUpdate(
            List.of(setting("replica", context)),
            List.of(setting("origin", context)),
            "triggers of the table don't fire if the role may set session_replication_role")
        : noticed("");
  }

  private static boolean hasTriggers(ObjectId table, Schema schema) {
    return Stream.concat(Stream.of(table), Parentage.descendantsOf(table, schema).stream())
        .flatMap(member -> schema.children(member).stream())
        .anyMatch(part -> part.kind() == KindName.TRIGGER);
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
