package dev.reconcile.kind.copy;

import dev.reconcile.expression.scan.QueryOutputs;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecNode;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;
import java.util.HashSet;
import java.util.List;

/** {@code copy_from: {query: select id, name from old, key: [id]}}, or a list of such copies. */
final class CopySpec implements SpecReader<Copy>, SpecWriter<Copy> {

  private static final String UNNAMED = "rows";

  @Override
  public String nameWithin(SpecNode.Mapping entry) {
    SpecNode.Entry name = entry.entries().get("name");
    return name != null && name.value() instanceof SpecNode.Scalar said && !said.missing()
        ? said.text()
        : UNNAMED;
  }

  @Override
  public Copy read(ObjectId id, SpecBody body) {
    body.text("name");
    String query = body.requireText("query").strip();
    List<String> key = body.texts("key");
    if (key.isEmpty()) {
      body.error(
          "key", "missing-key", "key is missing here", "name the columns that tell rows apart");
    }
    List<String> columns = columns(query, body);
    for (String column : key) {
      if (!columns.isEmpty() && !columns.contains(column)) {
        body.error(
            "key",
            "wrong-value",
            "the query gives no value for " + column + ", which is in the key",
            "it gives " + String.join(", ", columns));
      }
    }
    return new Copy(id, query, columns, key, null);
  }

  private static List<String> columns(String query, SpecBody body) {
    List<String> columns =
        body.has("columns") ? body.texts("columns") : QueryOutputs.of(query).orElse(List.of());
    if (columns.isEmpty() && body.has("query")) {
      body.error(
          "query",
          "wrong-value",
          "it can't be told which columns the query gives values for",
          "give each a name with AS, or list the table's columns in columns:");
    } else if (new HashSet<>(columns).size() < columns.size()) {
      body.error("query", "wrong-value", "the query gives a column twice", null);
    }
    return columns;
  }

  @Override
  public void write(Copy copy, SpecOutput output) {
    if (!copy.id().name().equals(UNNAMED)) {
      output.put("name", copy.id().name());
    }
    output.put("query", copy.query()).put("key", copy.key()).put("columns", copy.columns());
  }

  @Override
  public String section(Copy copy) {
    return "copy_from";
  }
}
