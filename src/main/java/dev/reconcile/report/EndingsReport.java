package dev.reconcile.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a command ended for each of several databases. */
public final class EndingsReport {

  private static final List<String> WORDS =
      List.of("ok", "differs", "held back", "failed", "not begun");

  private EndingsReport() {}

  /**
   * For one database.
   *
   * @param ended in a word or two
   * @param out what the command printed
   * @param error the first that it told; empty when there was none
   */
  public record Ending(String name, int exitCode, String ended, String out, String error) {

    private static final String NOT_BEGUN = "not begun";

    /** For one that did not get its turn. */
    public static Ending notBegun(String name) {
      return new Ending(name, 0, NOT_BEGUN, "", "");
    }

    /** Whether it got its turn. */
    public boolean begun() {
      return !ended.equals(NOT_BEGUN);
    }

    private String with() {
      List<String> lines = out.lines().filter(line -> !line.isBlank()).toList();
      return !error.isEmpty() || lines.isEmpty() ? error : lines.get(lines.size() - 1);
    }
  }

  /** A table, and how many ended in which way. */
  public static String text(List<Ending> endings) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("database", "ended", "with"));
    endings.forEach(ending -> lines.add(List.of(ending.name(), ending.ended(), ending.with())));
    StringBuilder counts = new StringBuilder();
    counts.append(endings.size() + (endings.size() == 1 ? " database" : " databases"));
    counts(endings).forEach((words, count) -> counts.append(", " + count + " " + words));
    return RowsText.of(lines) + counts + "\n";
  }

  /** For programs: the same, and what the command said of each in JSON. */
  public static String json(List<Ending> endings) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode databases = root.putArray("databases");
    for (Ending ending : endings) {
      ObjectNode node = databases.addObject().put("database", ending.name());
      node.put("ended", ending.ended());
      if (ending.begun()) {
        node.put("exit_code", ending.exitCode());
      }
      if (!ending.error().isEmpty()) {
        node.put("error", ending.error());
      }
      if (!ending.out().isBlank()) {
        node.set("result", tree(ending.out()));
      }
    }
    ObjectNode counts = root.putObject("counts");
    counts(endings).forEach(counts::put);
    return JsonText.of(root);
  }

  private static JsonNode tree(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      return JsonNodeFactory.instance.textNode(json);
    }
  }

  private static Map<String, Integer> counts(List<Ending> endings) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String words : WORDS) {
      int count = (int) endings.stream().filter(ending -> ending.ended().equals(words)).count();
      if (count > 0) {
        counts.put(words, count);
      }
    }
    return counts;
  }
}
