package dev.reconcile.kind.viewcolumn;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;

/** {@code columns: {price: {comment: Gross}}} within a view or materialized view. */
final class ViewColumnSpec implements SpecReader<ViewColumn>, SpecWriter<ViewColumn> {

  @Override
  public ViewColumn read(ObjectId id, SpecBody body) {
    String comment = body.text("comment");
    String defaultSql = body.text("default");
    Keeping keeping =
        new Keeping(
            body.text("storage"),
            body.text("compression"),
            body.number("statistics"),
            body.settings("options"));
    boolean materialized = id.requireParent().kind() == KindName.MATERIALIZED_VIEW;
    if (materialized && defaultSql != null) {
      body.error("default", "wrong-key", "no row is inserted through a materialized view", null);
    } else if (!materialized && !keeping.equals(Keeping.USUAL)) {
      body.error("", "wrong-key", "a view stores nothing that could be stored in some way", null);
    }
    boolean empty = comment == null || comment.isEmpty();
    boolean usual = defaultSql == null && keeping.equals(Keeping.USUAL);
    if (empty && usual && !body.has("grants") && !body.has("security_labels")) {
      body.error(
          "comment",
          "missing-key",
          "a column of a view is listed only for what it has besides its query",
          "leave the column out: the query says that it is there");
    }
    return new ViewColumn(id, defaultSql, empty ? null : comment, keeping);
  }

  @Override
  public void write(ViewColumn column, SpecOutput output) {
    Keeping keeping = column.keeping();
    output
        .put("default", column.defaultSql())
        .put("storage", keeping.storage())
        .put("compression", keeping.compression())
        .put("statistics", keeping.statistics())
        .put("options", keeping.options())
        .put("comment", column.comment());
  }

  @Override
  public String section(ViewColumn column) {
    return "columns";
  }
}
