package dev.reconcile.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.reconcile.database.CopiedLines;
import dev.reconcile.diff.Change;
import dev.reconcile.model.Fingerprint;
import dev.reconcile.plan.Finding;
import dev.reconcile.plan.Hazard;
import dev.reconcile.plan.HeldBack;
import dev.reconcile.plan.Plan;
import dev.reconcile.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A plan as JSON. Same plan, same bytes; nothing secret is in a plan, so nothing is here. */
public final class PlanJson {

  private static final int FORMAT = 1;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private PlanJson() {}

  /** The JSON of a plan, ending in a line break. */
  public static String of(Plan plan, PlanOrigin origin) {
    return JsonText.of(tree(plan, origin));
  }

  static ObjectNode tree(Plan plan, PlanOrigin origin) {
    ObjectNode root = NODES.objectNode();
    root.put("format", FORMAT);
    root.put("tool", origin.tool());
    root.put("live_fingerprint", plan.fingerprint());
    root.put("desired_fingerprint", origin.description());
    ObjectNode decisions = root.putObject("decisions");
    ArrayNode allow = decisions.putArray("allow");
    origin.allowed().forEach(allow::add);
    decisions.put("undescribed", word(origin.undescribed()));
    root.put("in_sync", plan.inSync());
    root.set("counts", counts(Counts.of(plan)));
    ArrayNode changes = root.putArray("changes");
    plan.changes().forEach(change -> changes.add(change(change)));
    ArrayNode steps = root.putArray("steps");
    plan.steps().forEach(step -> steps.add(step(step)));
    ArrayNode findings = root.putArray("rows_asked");
    plan.findings().all().forEach(finding -> findings.add(finding(finding)));
    ArrayNode heldBack = root.putArray("held_back");
    plan.heldBack().forEach(held -> heldBack.add(heldBack(held)));
    ArrayNode unmanaged = root.putArray("unmanaged");
    plan.unmanaged().forEach(id -> unmanaged.add(id.toString()));
    ArrayNode notes = root.putArray("notes");
    plan.notes().forEach(notes::add);
    JsonText.seal(root);
    return root;
  }

  static ObjectNode counts(Counts counts) {
    return NODES
        .objectNode()
        .put("changes", counts.changes())
        .put("held_back", counts.heldBack())
        .put("unmanaged", counts.unmanaged());
  }

  static ObjectNode change(Change change) {
    ObjectNode node = NODES.objectNode();
    node.put("change", action(change));
    node.put("kind", change.id().kind().word());
    node.put("object", change.id().path());
    if (change instanceof Change.Rename rename) {
      node.put("from", rename.former().path());
    }
    ArrayNode differences = node.putArray("differences");
    // Rows beyond the first thousands are all said in the same words.
    change.differences().stream()
        .distinct()
        .forEach(
            difference ->
                differences
                    .addObject()
                    .put("property", difference.property())
                    .put("from", difference.from())
                    .put("to", difference.to()));
    return node;
  }

  private static String action(Change change) {
    return change.match(
        new Change.Cases<>() {
          @Override
          public String create(Change.Create create) {
            return "create";
          }

          @Override
          public String drop(Change.Drop drop) {
            return "drop";
          }

          @Override
          public String alter(Change.Alter alter) {
            return "alter";
          }

          @Override
          public String rebuild(Change.Rebuild rebuild) {
            return "replace";
          }

          @Override
          public String rename(Change.Rename rename) {
            return "rename";
          }
        });
  }

  static ObjectNode step(Step step) {
    ObjectNode node = NODES.objectNode();
    node.put("number", step.number());
    node.put("transaction", step.group());
    node.put("object", step.object().toString());
    node.put("purpose", step.purpose());
    node.put("mode", word(step.operation().mode()));
    node.put("sql", step.operation().sql().text());
    CopiedLines lines = step.operation().lines();
    if (lines != null) {
      node.put("copied", digest(lines));
    }
    node.put("lock", step.operation().lock().sqlName());
    node.put("blocks", step.operation().lock().blocks());
    ArrayNode effects = node.putArray("effects");
    step.operation().effects().forEach(effect -> effects.add(word(effect)));
    ArrayNode locks = node.putArray("locks");
    step.locks()
        .forEach(
            locked ->
                locks
                    .addObject()
                    .put("relation", locked.relation().toString())
                    .put("lock", locked.lock().sqlName()));
    step.estimate()
        .ifPresent(
            estimate ->
                node.putObject("estimate")
                    .put("seconds", estimate.seconds())
                    .put("basis", estimate.basis()));
    node.put("rows", step.size().rows());
    node.put("bytes", step.size().bytes());
    node.put("note", step.operation().note());
    node.set("hazards", hazards(step.hazards()));
    return node;
  }

  private static ArrayNode hazards(List<Hazard> hazards) {
    ArrayNode array = NODES.arrayNode();
    hazards.forEach(
        hazard ->
            array
                .addObject()
                .put("code", hazard.code())
                .put("decision", word(hazard.decision()))
                .put("message", hazard.message())
                .put("reason", hazard.reason()));
    return array;
  }

  private static ObjectNode finding(Finding finding) {
    ObjectNode node = NODES.objectNode();
    node.put("object", finding.probe().object().toString());
    node.put("meaning", word(finding.probe().meaning()));
    node.put("which", finding.probe().words());
    node.put("answer", word(finding.answer()));
    node.put("rows", finding.rows());
    node.put("of", finding.all());
    node.put("label", finding.probe().label());
    ArrayNode examples = node.putArray("examples");
    finding.examples().forEach(examples::add);
    node.put("reason", finding.reason());
    return node;
  }

  private static ObjectNode heldBack(HeldBack held) {
    ObjectNode node = change(held.change());
    node.put("reason", held.reason());
    node.set("hazards", hazards(held.hazards()));
    return node;
  }

  /** Rows are not in a plan: this says which ones they are. */
  private static String digest(CopiedLines lines) {
    List<String> all = new ArrayList<>();
    lines.writeTo(all::add);
    return Fingerprint.digest(all);
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
