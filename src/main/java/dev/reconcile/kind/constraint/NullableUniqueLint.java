package dev.reconcile.kind.constraint;

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

/**
 * {@code nullable-unique}: NULL is never equal to NULL, so a unique key lets it in any number of
 * times.
 */
final class NullableUniqueLint implements Lint<Indexing> {

  @Override
  public String code() {
    return "nullable-unique";
  }

  @Override
  public Severity byDefault() {
    return Severity.INFO;
  }

  @Override
  public String meaning() {
    return "A column of a unique key may be NULL, and rows with NULL in it are never equal: they can be there any number of times, whatever the other columns say.";
  }

  @Override
  public String advice() {
    return "Make the column not_null; or say nulls_not_distinct: true (PostgreSQL 15); or where: for the rows that are meant.";
  }

  @Override
  public Class<Indexing> about() {
    return Indexing.class;
  }

  @Override
  public List<Remark> judge(Indexing indexing, Surroundings surroundings) {
    ObjectId table = indexing.id().requireParent();
    return indexing.shape().filter(NullableUniqueLint::lets).stream()
        .flatMap(shape -> shape.leadingColumns().stream())
        .map(name -> table.child(KindName.COLUMN, name))
        .flatMap(id -> surroundings.schema().find(id).stream())
        .filter(column -> column instanceof RowColumn typed && !typed.notNull())
        .limit(1)
        .map(column -> Remark.of(column.id().name() + " may be NULL, any number of times"))
        .toList();
  }

  private static boolean lets(IndexShape shape) {
    return shape.isUnique()
        && shape.role() != IndexShape.Role.PRIMARY_KEY
        && shape.isOfAllRows()
        && !shape.nullsNotDistinct();
  }
}
