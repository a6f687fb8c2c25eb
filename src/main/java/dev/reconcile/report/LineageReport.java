package dev.reconcile.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes which columns are made of which others. Each form ends in a line break. */
public final class LineageReport {

  private LineageReport() {}

  /** A line for each column. */
  public static String text(Lineage lineage) {
    StringBuilder text = new StringBuilder();
    lineage
        .sources()
        .forEach(
            (column, of) ->
                text.append(column).append(" <- ").append(String.join(", ", of)).append('\n'));
    return text.append(unknown(lineage)).toString();
  }

  /** For each of the given columns what it is made of and what is made of it, step by step. */
  public static String text(Lineage lineage, Collection<String> columns) {
    StringBuilder text = new StringBuilder();
    for (String column : columns) {
      text.append(column).append('\n');
      tree("<- ", column, lineage::sourcesOf, new ArrayList<>(), text);
      tree("-> ", column, lineage::fedBy, new ArrayList<>(), text);
    }
    return text.append(unknown(lineage)).toString();
  }

  /** A column that is made of itself, through a recursive query, ends the walk. */
  private static void tree(
      String arrow,
      String column,
      Function<String, SortedSet<String>> next,
      List<String> path,
      StringBuilder text) {
    path.add(column);
    for (String other : next.apply(column)) {
      text.append("  ".repeat(path.size())).append(arrow).append(other).append('\n');
      if (!path.contains(other)) {
        tree(arrow, other, next, path, text);
      }
    }
    path.remove(path.size() - 1);
  }

  private static String unknown(Lineage lineage) {
    return lineage.unknown().stream()
        .map(relation -> "not told: the columns of " + relation + ", or not all of them\n")
        .collect(Collectors.joining());
  }

  /** An object with {@code columns}, each with its {@code sources}, and {@code unknown}. */
  public static String json(Lineage lineage) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode columns = root.putArray("columns");
    lineage
        .sources()
        .forEach(
            (column, of) -> {
              ObjectNode node = columns.addObject();
              node.put("column", column);
              of.forEach(node.putArray("sources")::add);
            });
    lineage.unknown().forEach(root.putArray("unknown")::add);
    return JsonText.of(root);
  }

  /** A flow chart, from the sources to what is made of them. */
  public static String mermaid(Lineage lineage) {
    List<String> columns = List.copyOf(lineage.columns());
    StringBuilder text = new StringBuilder("flowchart LR\n");
    for (int i = 0; i < columns.size(); i++) {
      text.append("  c%d[\"%s\"]\n".formatted(i, columns.get(i).replace("\"", "#quot;")));
    }
    lineage
        .sources()
        .forEach(
            (column, of) ->
                of.forEach(
                    source ->
                        text.append(
                            "  c%d --> c%d\n"
                                .formatted(columns.indexOf(source), columns.indexOf(column)))));
    return text.toString();
  }
}
