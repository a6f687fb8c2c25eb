package dev.reconcile.kind.column;

import dev.reconcile.kind.TypeShape;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.PlanContext;
import java.util.Set;

/**
 * Casts whose result depends on the time zone of the session (PostgreSQL documentation, 8.5.1.3).
 * All sessions of a run, and the script of a plan, set it to UTC.
 */
final class TimeZones {

  private static final Set<String> ZONED =
      Set.of("timestamp with time zone", "time with time zone");
  private static final Set<String> UNZONED =
      Set.of("date", "timestamp without time zone", "time without time zone");

  private TimeZones() {}

  /** What is taken for granted when values of one type become values of the other; or nothing. */
  static String assumed(Column live, Column desired, PlanContext context) {
    String from = base(live, context.live());
    String to = base(desired, context.desired());
    if (UNZONED.contains(from) && ZONED.contains(to)) {
      return live.id() + " holds no time zone: its values are taken to be in UTC";
    }
    return ZONED.contains(from) && UNZONED.contains(to)
        ? live.id() + " holds points in time: its values become those of a clock in UTC"
        : "";
  }

  private static String base(Column column, Schema schema) {
    return TypeShape.of(Underlying.of(column.type(), schema).type()).base();
  }
}
