package dev.reconcile.kind.column;

import dev.reconcile.diagnostic.Severity;
import dev.reconcile.kind.TypeShape;
import dev.reconcile.lint.Lint;
import dev.reconcile.lint.Remark;
import dev.reconcile.lint.Surroundings;
import java.util.List;

/** {@code varchar-length}: a limit that nobody may need. */
final class VarcharLengthLint implements Lint<Column> {

  @Override
  public String code() {
    return "varchar-length";
  }

  @Override
  public Severity byDefault() {
    return Severity.INFO;
  }

  @Override
  public String meaning() {
    return "varchar(n) is no faster and no smaller than text; the limit is in the way when a longer value comes, and views on the column have to be made again when it is raised.";
  }

  @Override
  public String advice() {
    return "Use text, and a check where there is a rule, as in char_length(code) <= 8: that can be changed without touching the column.";
  }

  @Override
  public Class<Column> about() {
    return Column.class;
  }

  @Override
  public List<Remark> judge(Column column, Surroundings surroundings) {
    TypeShape shape = TypeShape.of(column.type());
    return shape.base().equals("character varying") && !shape.modifiers().isEmpty()
        ? List.of(Remark.of("takes no more than " + shape.length() + " characters"))
        : List.of();
  }
}
