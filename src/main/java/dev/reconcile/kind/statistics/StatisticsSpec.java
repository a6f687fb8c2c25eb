package dev.reconcile.kind.statistics;

import dev.reconcile.kind.statistics.Statistics.Sort;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecNames;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code statistics: {tool_place: {columns: [city, zip], kinds: [dependencies], target: 500}}}
 * within a table; {@code extended_statistics: {gathered.tool_place: {on: tool, columns: [city,
 * zip]}}} in another schema.
 */
final class StatisticsSpec implements SpecReader<Statistics>, SpecWriter<Statistics> {

  static final String PART = "statistics";
  static final String ELSEWHERE = "extended_statistics";
  static final String COLUMNS = "columns";

  private static final String ON = "on";

  @Override
  public Statistics read(ObjectId id, SpecBody body) {
    List<String> columns = body.texts(COLUMNS);
    List<Sort> kinds = body.choices("kinds", Sort.class);
    if (columns.isEmpty()) {
      body.error(COLUMNS, "missing-key", COLUMNS + " is missing here", null);
    } else if (columns.size() == 1) {
      checkOnly(columns.get(0), kinds, body);
    }
    return new Statistics(id, relation(id, body), kinds, columns, body.number("target"));
  }

  private static @Nullable ObjectId relation(ObjectId id, SpecBody body) {
    if (id.isPart()) {
      return null;
    }
    ObjectId relation = SpecNames.relation(KindName.TABLE, body.requireText(ON));
    if (relation.schemaName().equals(id.schemaName())) {
      body.error(
          ON,
          "wrong-value",
          relation.name() + " is in the same schema",
          "describe them within it, under " + PART);
    }
    return relation;
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
        .put(ON, statistics.elsewhere() == null ? null : SpecNames.write(statistics.elsewhere()))
        .put("kinds", statistics.sorts().stream().map(SpecBody::word).toList())
        .put(COLUMNS, statistics.columns())
        .put("target", statistics.target());
  }

  @Override
  public String section(Statistics statistics) {
    return statistics.elsewhere() == null ? PART : ELSEWHERE;
  }
}
