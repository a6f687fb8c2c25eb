package dev.reconcile.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.Severity;
import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.lint.Lint;
import dev.reconcile.model.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was found in a project, as SARIF 2.1.0 (OASIS), which code hosts show beside the code. */
public final class ValidationSarif {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String UNRESERVED = "-._~/";

  private ValidationSarif() {}

  /** The findings that matter at least so much; the rules are those of all lints. */
  public static String of(Validation validation, Severity least) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("$schema", SCHEMA);
    root.put("version", "2.1.0");
    ObjectNode run = root.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "reconcile");
    driver.put("version", validation.tool());
    List<String> rules = rules(validation, driver.putArray("rules"));
    run.put("columnKind", "utf16CodeUnits");
    ArrayNode results = run.putArray("results");
    validation
        .from(least)
        .forEach(finding -> write(finding, rules.indexOf(finding.code()), results.addObject()));
    return JsonText.of(root);
  }

  /** Lints tell all about themselves; of errors the name must do. */
  private static List<String> rules(Validation validation, ArrayNode nodes) {
    List<String> codes = new ArrayList<>();
    for (Lint<?> lint : validation.lints()) {
      codes.add(lint.code());
      ObjectNode rule = nodes.addObject().put("id", lint.code());
      rule.putObject("shortDescription").put("text", lint.meaning());
      rule.putObject("help").put("text", lint.advice());
      rule.putObject("defaultConfiguration").put("level", level(lint.byDefault()));
    }
    for (Diagnostic finding : validation.found()) {
      if (!codes.contains(finding.code())) {
        codes.add(finding.code());
        nodes.addObject().put("id", finding.code());
      }
    }
    return codes;
  }

  private static void write(Diagnostic finding, int rule, ObjectNode result) {
    result.put("ruleId", finding.code());
    result.put("ruleIndex", rule);
    result.put("level", level(finding.severity()));
    result.putObject("message").put("text", Validation.inFull(finding));
    SourceLocation place = finding.place();
    if (place != null) {
      ObjectNode physical = result.putArray("locations").addObject().putObject("physicalLocation");
      physical.putObject("artifactLocation").put("uri", uri(place.file()));
      physical
          .putObject("region")
          .put("startLine", place.line())
          .put("startColumn", place.column());
    }
    // The same finding after lines were added above it.
    result
        .putObject("partialFingerprints")
        .put("finding/v1", Fingerprint.digest(List.of(finding.code(), finding.message())));
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case OFF -> "none";
      case INFO -> "note";
      case WARN -> "warning";
      case ERROR -> "error";
    };
  }

  /** A path as a URI reference: relative, or of a file. */
  private static String uri(String path) {
    StringBuilder uri = new StringBuilder(path.startsWith("/") ? "file://" : "");
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) b;
      boolean plain = b > 0 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
      uri.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", b & 0xff));
    }
    return uri.toString();
  }
}
