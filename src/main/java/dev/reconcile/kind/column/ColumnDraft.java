package dev.reconcile.kind.column;

import dev.reconcile.kind.Origin;
import dev.reconcile.model.ObjectId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A column while some of its components give way to others, which its methods need name alone. */
final class ColumnDraft {

  ObjectId id;
  String type;
  boolean notNull;
  NotNullConstraint notNullConstraint;
  @Nullable String defaultSql;
  @Nullable Generated generated;
  @Nullable Identity identity;
  @Nullable String collation;
  Tuning tuning;
  Origin origin;
  List<Conversion> conversions;

  private ColumnDraft(Column column) {
    this.id = column.id();
    this.type = column.type();
    this.notNull = column.notNull();
    this.notNullConstraint = column.notNullConstraint();
    this.defaultSql = column.defaultSql();
    this.generated = column.generated();
    this.identity = column.identity();
    this.collation = column.collation();
    this.tuning = column.tuning();
    this.origin = column.origin();
    this.conversions = column.conversions();
  }

  /** A column that differs from another one in what is changed. */
  static Column of(Column column, Consumer<ColumnDraft> change) {
    ColumnDraft draft = new ColumnDraft(column);
    change.accept(draft);
    return new Column(
        draft.id,
        draft.type,
        draft.notNull,
        draft.notNullConstraint,
        draft.defaultSql,
        draft.generated,
        draft.identity,
        draft.collation,
        draft.tuning,
        draft.origin,
        draft.conversions);
  }
}
