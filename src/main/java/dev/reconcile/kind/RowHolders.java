package dev.reconcile.kind;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SqlText;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Columns elsewhere whose values are rows of a table, by themselves or within values of other
 * types. While there is one, PostgreSQL writes no value of the table anew ({@code
 * find_composite_type_dependencies}).
 */
public final class RowHolders {

  private RowHolders() {}

  /** A column that holds rows of a table or of one that inherits from it. */
  public static Optional<ObjectId> of(ObjectId table, PlanContext context) {
    return Stream.concat(Stream.of(table), Parentage.descendantsOf(table, context.live()).stream())
        .flatMap(rows -> of(rows, rows, context))
        .filter(holder -> !holder.whole().equals(table))
        .findFirst();
  }

  private static Stream<ObjectId> of(ObjectId rows, ObjectId type, PlanContext context) {
    return context.uses().dependentsOf(type).stream()
        .filter(user -> !user.whole().equals(rows))
        .flatMap(
            user ->
                switch (user.kind()) {
                  case COLUMN -> isOfType(user, type, context) ? Stream.of(user) : Stream.empty();
                  case COMPOSITE_TYPE, RANGE_TYPE, DOMAIN -> of(rows, user, context);
                  default -> Stream.empty();
                });
  }

  /** Its default may depend on a type as well. */
  private static boolean isOfType(ObjectId column, ObjectId type, PlanContext context) {
    return context.live().find(column).stream()
        .flatMap(object -> object.sqlTexts().stream())
        .filter(text -> text.form() == SqlText.Form.TYPE)
        .anyMatch(text -> NamedType.isIn(text.text(), type));
  }

  /** The operation that writes a table's values anew, if nobody holds its rows. */
  public static Operation refusing(Operation rewriting, ObjectId table, PlanContext context) {
    return of(table, context)
        .map(holder -> rewriting.with(Effect.NEEDS_DECISION).noting(note(holder, table)))
        .orElse(rewriting);
  }

  /** Why the values stay. */
  public static String note(ObjectId holder, ObjectId table) {
    return holder + " holds rows of " + table + ", which keeps its values so long";
  }
}
