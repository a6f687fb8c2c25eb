package dev.reconcile.kind.column;

import dev.reconcile.diagnostic.Severity;
import dev.reconcile.kind.TypeShape;
import dev.reconcile.lint.Lint;
import dev.reconcile.lint.Remark;
import dev.reconcile.lint.Surroundings;
import java.util.List;

/** {@code timestamp-without-zone}: what moment a value means is not said. */
final class TimestampWithoutZoneLint implements Lint<Column> {

  @Override
  public String code() {
    return "timestamp-without-zone";
  }

  @Override
  public Severity byDefault() {
    return Severity.INFO;
  }

  @Override
  public String meaning() {
    return "A timestamp without time zone names no moment: what it means depends on who reads it, and it is ambiguous for an hour each autumn.";
  }

  @Override
  public String advice() {
    return "Use timestamptz, which keeps the moment and takes no more room; for dates and times of the wall clock allow it with that reason.";
  }

  @Override
  public Class<Column> about() {
    return Column.class;
  }

  @Override
  public List<Remark> judge(Column column, Surroundings surroundings) {
    boolean withoutZone = TypeShape.of(column.type()).base().equals("timestamp without time zone");
    return withoutZone ? List.of(Remark.of("is a timestamp without time zone")) : List.of();
  }
}
