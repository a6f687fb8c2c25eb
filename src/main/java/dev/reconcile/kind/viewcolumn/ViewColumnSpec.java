package dev.reconcile.kind.viewcolumn;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;
import java.util.List;

/**
 * {@code columns: {price: {comment: Gross}}} within a view or materialized view, {@code
 * column_details} within a foreign table, whose columns are definitions.
 */
final class ViewColumnSpec implements SpecReader<ViewColumn>, SpecWriter<ViewColumn> {

  private static final List<String> SAID_BESIDES =
      List.of("grants", "security_labels", "renamed_from");

  static final String OF_VIEW = "columns";
  static final String OF_FOREIGN_TABLE = "column_details";

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
    KindName relation = id.requireParent().kind();
    if (relation == KindName.MATERIALIZED_VIEW && defaultSql != null) {
      body.error("default", "wrong-key", "no row is inserted through a materialized view", null);
    } else if (relation == KindName.FOREIGN_TABLE && defaultSql != null) {
      body.error("default", "wrong-key", "the definition of the column says its default", null);
    } else if (relation == KindName.VIEW && !keeping.equals(Keeping.USUAL)) {
      body.error("", "wrong-key", "a view stores nothing that could be stored in some way", null);
    }
    boolean empty = comment == null || comment.isEmpty();
    boolean usual = defaultSql == null && keeping.equals(Keeping.USUAL);
    if (empty && usual && SAID_BESIDES.stream().noneMatch(body::has)) {
      body.error(
          "comment",
          "missing-key",
          "a column is listed here only for what it has besides its definition",
          "leave the column out: the query or the definition says that it is there");
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
    return column.id().requireParent().kind() == KindName.FOREIGN_TABLE
        ? OF_FOREIGN_TABLE
        : OF_VIEW;
  }
}
