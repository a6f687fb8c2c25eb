package dev.reconcile.kind.view;

import dev.reconcile.diagnostic.Suggestion;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecNode;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;
import dev.reconcile.sql.SqlWriter;
import java.util.List;
import java.util.Map;

/** {@code views: {recent_tool: {query: "select ...", with: {security_barrier: true}}}}. */
final class ViewSpec implements SpecReader<View>, SpecWriter<View> {

  private static final List<String> OPTIONS =
      List.of("check_option", "security_barrier", "security_invoker");

  @Override
  public View read(ObjectId id, SpecBody body) {
    String query = body.requireText("query").strip();
    Map<String, String> with = body.settings("with");
    with.keySet().forEach(name -> checkOption(name, body));
    String statement = query.endsWith(";") ? query.substring(0, query.length() - 1) : query;
    return new View(id, statement, with, List.of());
  }

  private static void checkOption(String name, SpecBody body) {
    if (!OPTIONS.contains(name)) {
      body.error(
          "with",
          "wrong-value",
          name + " is not an option of views",
          Suggestion.didYouMean(name, OPTIONS).orElse("known here: " + String.join(", ", OPTIONS)));
    }
  }

  @Override
  public void write(View view, SpecOutput output) {
    output.put("with", view.with()).put("query", view.query());
  }

  @Override
  public String section(View view) {
    return "views";
  }

  /** A query that gives the columns that are named. */
  @Override
  public SpecNode.Mapping standIn(SpecNode.Mapping said) {
    SqlWriter query = SqlWriter.sql("SELECT");
    query.items(
        said.texts("columns", "type").entrySet(),
        (item, column) ->
            item.keyword("NULL::" + column.getValue()).keyword("AS").identifier(column.getKey()));
    return said.without("columns").orElse(Map.of("query", query.done().text()));
  }
}
