package dev.reconcile.kind;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SqlText;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The live columns of a domain, whose values are read when the domain asks for more. */
public final class DomainColumns {

  private static final String EVERY_TABLE = "on every table that has a column of the domain";

  private DomainColumns() {}

  /** The columns; what is in arrays is not asked. */
  public static List<ObjectId> of(ObjectId domain, PlanContext context) {
    return new TreeSet<>(context.uses().dependentsOf(domain))
        .stream()
            .filter(user -> user.kind() == KindName.COLUMN)
            .filter(column -> !isArray(column, context))
            .toList();
  }

  /**
   * Whether columns hold values of a domain within arrays or other types, where PostgreSQL does not
   * look, so that it refuses whatever would have to be true of them.
   */
  public static boolean isWithinOthers(ObjectId domain, PlanContext context) {
    return context.uses().dependentsOf(domain).stream()
        .anyMatch(
            user ->
                switch (user.kind()) {
                  case COLUMN ->
                      user.requireParent().kind() == KindName.TABLE && isArray(user, context);
                  case COMPOSITE_TYPE, RANGE_TYPE -> NamedType.isHeld(user, context);
                  case DOMAIN ->
                      isArray(user, context)
                          ? NamedType.isHeld(user, context)
                          : isWithinOthers(user, context);
                  default -> false;
                });
  }

  private static boolean isArray(ObjectId user, PlanContext context) {
    return context.live().find(user).stream()
        .flatMap(found -> found.sqlTexts().stream())
        .filter(text -> text.form() == SqlText.Form.TYPE)
        .anyMatch(text -> text.text().endsWith("]"));
  }

  /** A statement that reads all of them, while no one may write: PostgreSQL has no other way. */
  public static Operation reading(Sql statement, ObjectId domain, PlanContext context) {
    Operation reading =
        Operation.of(statement, Lock.SHARE).with(Effect.SCANS_TABLE).noting(EVERY_TABLE);
    List<ObjectId> tables =
        of(domain, context).stream()
            .map(ObjectId::requireParent)
            .filter(table -> table.kind() == KindName.TABLE)
            .distinct()
            .sorted(Comparator.comparingLong(table -> -context.size(table).bytes()))
            .toList();
    return tables.isEmpty()
        ? reading
        : reading.on(tables.get(0)).alsoLocking(tables.subList(1, tables.size()), Lock.SHARE);
  }
}
