package dev.reconcile.kind.rows;

import dev.reconcile.diagnostic.Severity;
import dev.reconcile.kind.RowColumn;
import dev.reconcile.kind.RowKey;
import dev.reconcile.lint.Lint;
import dev.reconcile.lint.Remark;
import dev.reconcile.lint.Surroundings;
import dev.reconcile.model.KindName;
import java.util.List;
import java.util.stream.Stream;

/** {@code volatile-row-key}: rows that are described have other primary keys everywhere. */
final class VolatileRowKeyLint implements Lint<Rows> {

  @Override
  public String code() {
    return "volatile-row-key";
  }

  @Override
  public Severity byDefault() {
    return Severity.INFO;
  }

  @Override
  public String meaning() {
    return "Rows that are described leave their primary key to a default that is another value each time, as gen_random_uuid(): they have other keys in each database, and a row that comes back has a new one, so that nothing can refer to them.";
  }

  @Override
  public String advice() {
    return "Write the values of the primary key into the rows.";
  }

  @Override
  public Class<Rows> about() {
    return Rows.class;
  }

  @Override
  public List<Remark> judge(Rows rows, Surroundings surroundings) {
    return surroundings
        .parts(rows.table(), RowKey.class)
        .flatMap(key -> key.keyOfRows().stream())
        .filter(column -> !rows.columns().contains(column))
        .flatMap(column -> filledByChance(rows, column, surroundings))
        .toList();
  }

  private static Stream<Remark> filledByChance(
      Rows rows, String column, Surroundings surroundings) {
    return surroundings.schema().find(rows.table().child(KindName.COLUMN, column)).stream()
        .filter(found -> found instanceof RowColumn filled && filled.isFilledByChance())
        .map(
            found ->
                Remark.of("leaves " + column + ", the primary key, to a default of chance")
                    .fix("write a value of " + column + " into each row"));
  }
}
