package dev.reconcile.kind.index;

import dev.reconcile.kind.IndexRoles;
import dev.reconcile.kind.PartitionedPart;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecNames;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;
import java.util.List;

/**
 * {@code indexes: {tool_name_idx: {method: gin, columns: [name gin_trgm_ops], where: ...}}} within
 * a table.
 */
final class IndexSpec implements SpecReader<Index>, SpecWriter<Index> {

  private static final String COLUMNS = "columns";

  @Override
  public Index read(ObjectId id, SpecBody body) {
    PartitionedPart part = PartitionedPart.read(KindName.INDEX, body);
    if (part != null) {
      return Index.part(id, part);
    }
    String method = body.text("method");
    List<String> columns = body.texts(COLUMNS);
    if (columns.isEmpty()) {
      body.error(COLUMNS, "missing-key", COLUMNS + " is missing here", null);
    }
    return new Index(
        id,
        method == null ? Index.DEFAULT_METHOD : method,
        columns,
        SpecNames.own(body.texts("include")),
        body.flag("unique"),
        body.flag("nulls_not_distinct"),
        body.text("where"),
        body.settings("with"),
        body.text("tablespace"),
        body.settings("statistics"),
        IndexRoles.read(body),
        body.flag("only"),
        null,
        true);
  }

  @Override
  public void write(Index index, SpecOutput output) {
    if (index.part() != null) {
      index.part().write(output);
    }
    if (!index.method().equals(Index.DEFAULT_METHOD)) {
      output.put("method", index.method());
    }
    output
        .put(COLUMNS, index.columns())
        .put("include", SpecNames.writeOwn(index.include()))
        .putIf(index.unique(), "unique")
        .putIf(index.nullsNotDistinct(), "nulls_not_distinct")
        .put("where", index.where())
        .put("with", index.with())
        .put("tablespace", index.tablespace())
        .put("statistics", index.statistics())
        .putIf(index.only(), "only");
    index.roles().write(output);
  }

  @Override
  public String section(Index index) {
    return "indexes";
  }
}
