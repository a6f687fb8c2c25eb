package dev.reconcile.kind.statistics;

import dev.reconcile.kind.statistics.Statistics.Sort;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;
import java.util.List;

/** {@code statistics: {tool_place: {columns: [city, zip], kinds: [dependencies], target: 500}}}. */
final class StatisticsSpec implements SpecReader<Statistics>, SpecWriter<Statistics> {

  private static final String COLUMNS = "columns";

  @Override
  public Statistics read(ObjectId id, SpecBody body) {
    List<String> columns = body.texts(COLUMNS);
    List<Sort> kinds = body.choices("kinds", Sort.class);
    if (columns.isEmpty()) {
      body.error(COLUMNS, "missing-key", COLUMNS + " is missing here", null);
    } else if (columns.size() == 1) {
      checkOnly(columns.get(0), kinds, body);
    }
    return new Statistics(id, kinds, columns, body.number("target"));
  }

  private static void checkOnly(String column, List<Sort> kinds, SpecBody body) {
    if (Statistics.isName(column)) {
      body.error(
          COLUMNS,
          "wrong-value",
          "extended statistics are about two columns at least, or an expression",
          "PostgreSQL gathers statistics about each column anyway");
    } else if (!kinds.isEmpty()) {
      body.error("kinds", "wrong-key", "about one expression all is gathered", "leave kinds out");
    }
  }

  @Override
  public void write(Statistics statistics, SpecOutput output) {
    output
        .put("kinds", statistics.sorts().stream().map(SpecBody::word).toList())
        .put(COLUMNS, statistics.columns())
        .put("target", statistics.target());
  }

  @Override
  public String section(Statistics statistics) {
    return "statistics";
  }
}
