package dev.reconcile.kind.viewcolumn;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;

/** {@code columns: {price: {comment: Gross}}} within a view. */
final class ViewColumnSpec implements SpecReader<ViewColumn>, SpecWriter<ViewColumn> {

  @Override
  public ViewColumn read(ObjectId id, SpecBody body) {
    String comment = body.text("comment");
    String defaultSql = body.text("default");
    if (defaultSql != null && id.requireParent().kind() == KindName.MATERIALIZED_VIEW) {
      body.error("default", "wrong-key", "no row is inserted through a materialized view", null);
    }
    boolean empty = comment == null || comment.isEmpty();
    if (empty && defaultSql == null && !body.has("grants")) {
      body.error(
          "comment",
          "missing-key",
          "a column of a view is listed only for its comment, default or grants",
          "leave the column out: the query says that it is there");
    }
    return new ViewColumn(id, defaultSql, empty ? null : comment);
  }

  @Override
  public void write(ViewColumn column, SpecOutput output) {
    output.put("default", column.defaultSql()).put("comment", column.comment());
  }

  @Override
  public String section(ViewColumn column) {
    return "columns";
  }
}
