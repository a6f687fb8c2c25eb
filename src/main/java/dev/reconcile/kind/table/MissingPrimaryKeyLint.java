package dev.reconcile.kind.table;

import dev.reconcile.diagnostic.Severity;
import dev.reconcile.kind.IndexShape;
import dev.reconcile.kind.Indexing;
import dev.reconcile.kind.RowColumn;
import dev.reconcile.lint.Lint;
import dev.reconcile.lint.Remark;
import dev.reconcile.lint.Surroundings;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import java.util.List;

/** {@code missing-primary-key}: nothing tells the rows of a table apart. */
final class MissingPrimaryKeyLint implements Lint<Table> {

  @Override
  public String code() {
    return "missing-primary-key";
  }

  @Override
  public Severity byDefault() {
    return Severity.WARN;
  }

  @Override
  public String meaning() {
    return "A table has neither a primary key nor a unique key without NULL, so that the same row can be there twice, and logical replication cannot tell which one to update.";
  }

  @Override
  public String advice() {
    return "Give it a primary key; where no columns serve, id: {type: bigint, identity: always}.";
  }

  @Override
  public Class<Table> about() {
    return Table.class;
  }

  @Override
  public List<Remark> judge(Table table, Surroundings surroundings) {
    ObjectId id = table.id();
    boolean inherits = surroundings.schema().contains(id.attached(KindName.INHERITANCE));
    boolean judged = surroundings.isWhole(id) && !inherits;
    boolean hasKey =
        surroundings
            .parts(id, Indexing.class)
            .flatMap(indexing -> indexing.shape().stream())
            .anyMatch(shape -> tellsApart(shape, id, surroundings));
    return judged && !hasKey
        ? List.of(Remark.of("has no primary key, and no unique key without NULL"))
        : List.of();
  }

  private static boolean tellsApart(IndexShape shape, ObjectId table, Surroundings surroundings) {
    boolean unique = shape.isUnique() && shape.isOfAllRows();
    return shape.role() == IndexShape.Role.PRIMARY_KEY
        || (unique
            && shape.leadingColumns().size() == shape.keys().size()
            && shape.leadingColumns().stream()
                .map(name -> table.child(KindName.COLUMN, name))
                .allMatch(column -> refusesNull(column, surroundings)));
  }

  private static boolean refusesNull(ObjectId column, Surroundings surroundings) {
    return surroundings.schema().find(column).orElse(null) instanceof RowColumn found
        && found.notNull();
  }
}
