package dev.reconcile.kind.materializedview;

import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;

/** {@code materialized_views: {tool_count: {query: "select ...", with_data: false}}}. */
final class MaterializedViewSpec
    implements SpecReader<MaterializedView>, SpecWriter<MaterializedView> {

  private static final String WITH_DATA = "with_data";

  @Override
  public MaterializedView read(ObjectId id, SpecBody body) {
    String query = body.requireText("query").strip();
    return new MaterializedView(
        id,
        query.endsWith(";") ? query.substring(0, query.length() - 1) : query,
        body.text("access_method"),
        body.text("tablespace"),
        body.settings("with"),
        !body.has(WITH_DATA) || body.flag(WITH_DATA));
  }

  @Override
  public void write(MaterializedView view, SpecOutput output) {
    output
        .put("access_method", view.accessMethod())
        .put("tablespace", view.tablespace())
        .put("with", view.with())
        .put(WITH_DATA, view.withData() ? null : "false")
        .put("query", view.query());
  }

  @Override
  public String section(MaterializedView view) {
    return "materialized_views";
  }
}
