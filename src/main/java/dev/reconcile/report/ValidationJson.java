package dev.reconcile.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.Severity;
import java.util.List;

/** What was found in a project, as {@code schema/validation.schema.json} describes it. */
public final class ValidationJson {

  private static final int FORMAT = 1;

  private ValidationJson() {}

  /** The findings that matter at least so much. */
  public static String of(Validation validation, Severity least) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", FORMAT);
    root.put("tool", validation.tool());
    root.put("valid", validation.isValid());
    root.put("objects", validation.objects());
    ObjectNode counts = root.putObject("counts");
    for (Severity severity : List.of(Severity.ERROR, Severity.WARN, Severity.INFO)) {
      counts.put(severity.word(), validation.count(severity));
    }
    ArrayNode findings = root.putArray("findings");
    validation.from(least).forEach(finding -> write(finding, findings.addObject()));
    return JsonText.of(root);
  }

  private static void write(Diagnostic finding, ObjectNode node) {
    node.put("severity", finding.severity().word());
    node.put("code", finding.code());
    node.put("message", finding.message());
    node.put("hint", finding.hint());
    if (finding.place() != null) {
      node.put("file", finding.place().file());
      node.put("line", finding.place().line());
      node.put("column", finding.place().column());
    }
  }
}
