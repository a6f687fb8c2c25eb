package dev.reconcile.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.reconcile.apply.History;
import java.util.ArrayList;
import java.util.List;

/** Runs as they are shown. */
public final class HistoryReport {

  private HistoryReport() {}

  /** A table of runs. */
  public static String text(List<History.Run> runs) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        List.of("run", "project", "for", "started (UTC)", "took", "by", "revision", "outcome"));
    for (History.Run run : runs) {
      lines.add(
          List.of(
              String.valueOf(run.id()),
              run.project(),
              run.purpose(),
              run.started(),
              run.lasted(),
              who(run.by()),
              shortened(run.revision()),
              run.outcome()));
    }
    return RowsText.of(lines);
  }

  private static String shortened(String revision) {
    return revision.length() <= 18 ? revision : revision.substring(0, 17) + "…";
  }

  private static String who(History.Starter starter) {
    String client = starter.osUser() + (starter.host().isEmpty() ? "" : "@" + starter.host());
    return client.isEmpty() ? starter.role() : starter.role() + " (" + client + ")";
  }

  /** One run with all that it did. */
  public static String text(History.Run run, Palette palette) {
    StringBuilder text = new StringBuilder();
    text.append(palette.bold("Run " + run.id())).append(": ").append(run.purpose());
    text.append(", project ").append(run.project()).append(", ").append(run.outcome()).append('\n');
    text.append("  started ").append(run.started()).append(" UTC");
    text.append(run.lasted().isEmpty() ? "" : ", took " + run.lasted()).append('\n');
    text.append("  by ").append(who(run.by())).append(", ").append(run.by().application());
    text.append(' ').append(run.by().toolVersion()).append('\n');
    text.append("  revision ").append(run.revision()).append('\n');
    text.append("  plan ").append(run.planDigest()).append('\n');
    text.append("  ").append(run.steps().size()).append(" of ").append(run.planned());
    text.append(" steps done\n");
    for (History.Done step : run.steps()) {
      text.append('\n').append(step.number()).append("  ").append(palette.faint(step.at()));
      text.append("  ").append(step.purpose()).append('\n');
      step.statement().lines().forEach(line -> text.append("   ").append(line).append('\n'));
      text.append(step.loses().isEmpty() ? "" : palette.yellow("   ! ") + step.loses() + "\n");
    }
    return text.toString();
  }

  /** Runs for programs. */
  public static String json(List<History.Run> runs) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    runs.forEach(run -> all.add(tree(run)));
    return JsonText.of(all);
  }

  /** One run for programs, with all that it did. */
  public static String json(History.Run run) {
    ObjectNode root = tree(run);
    ArrayNode steps = root.putArray("steps");
    for (History.Done step : run.steps()) {
      steps
          .addObject()
          .put("number", step.number())
          .put("done_at", step.at())
          .put("object", step.object())
          .put("purpose", step.purpose())
          .put("statement", step.statement())
          .put("loses", step.loses());
    }
    return JsonText.of(root);
  }

  private static ObjectNode tree(History.Run run) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("run", run.id())
        .put("project", run.project())
        .put("purpose", run.purpose())
        .put("started", run.started())
        .put("took", run.lasted())
        .put("role", run.by().role())
        .put("os_user", run.by().osUser())
        .put("host", run.by().host())
        .put("application", run.by().application())
        .put("tool_version", run.by().toolVersion())
        .put("revision", run.revision())
        .put("plan_digest", run.planDigest())
        .put("outcome", run.outcome())
        .put("planned_steps", run.planned());
  }
}
