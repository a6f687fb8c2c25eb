package dev.reconcile.kind.column;

import dev.reconcile.diagnostic.Severity;
import dev.reconcile.lint.Lint;
import dev.reconcile.lint.Remark;
import dev.reconcile.lint.Surroundings;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.ImplicitName;
import java.util.List;

/** {@code serial-column}: a sequence beside the column, where SQL has identity. */
final class SerialColumnLint implements Lint<Column> {

  @Override
  public String code() {
    return "serial-column";
  }

  @Override
  public Severity byDefault() {
    return Severity.INFO;
  }

  @Override
  public String meaning() {
    return "serial is a sequence of its own and a default: rights on it are granted apart, copies of the table share it, and an explicit value makes later ones collide unnoticed.";
  }

  @Override
  public String advice() {
    return "Use identity: by default, or always, with the type bigint.";
  }

  @Override
  public Class<Column> about() {
    return Column.class;
  }

  @Override
  public List<Remark> judge(Column column, Surroundings surroundings) {
    String name = ImplicitName.of(column.table().name(), column.id().name(), "_seq");
    ObjectId sequence = ObjectId.in(column.id().schemaName(), KindName.SEQUENCE, name);
    return column.defaultSql() != null && surroundings.isImplied(sequence, column.id())
        ? List.of(
            Remark.of("is a serial").fix("write identity: by default and type: " + column.type()))
        : List.of();
  }
}
