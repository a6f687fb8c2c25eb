package dev.reconcile.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.reconcile.diff.Change;
import dev.reconcile.report.Verification.Item;
import dev.reconcile.report.Verification.State;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A verification as it is shown. */
public final class VerificationReport {

  private VerificationReport() {}

  /** What is not as described, and how many objects are; ending in a line break. */
  public static String text(Verification verification, Palette palette) {
    StringBuilder text = new StringBuilder();
    for (Item item : verification.items()) {
      if (!item.isRight()) {
        text.append(palette.yellow("! ")).append(item.object()).append(": ");
        text.append(word(item.state())).append(details(item)).append('\n');
      }
    }
    verification.notes().forEach(note -> text.append("note: ").append(note).append('\n'));
    String counts =
        Arrays.stream(State.values())
            .filter(state -> state == State.THERE || verification.count(state) > 0)
            .map(state -> verification.count(state) + " " + word(state))
            .collect(Collectors.joining(", "));
    return text + counts + "\n";
  }

  private static String details(Item item) {
    Change change = item.change();
    if (change instanceof Change.Rename rename) {
      return ", is called " + rename.former().path();
    }
    boolean told = change instanceof Change.Alter || change instanceof Change.Rebuild;
    return change != null && told ? PlanText.back(change) : "";
  }

  private static String word(State state) {
    return switch (state) {
      case THERE -> "as described";
      case MISSING -> "missing";
      case DIFFERENT -> "different";
      case UNDESCRIBED -> "not described";
      case HOLDS -> "invariants hold";
      case VIOLATED -> "does not hold";
    };
  }

  /** Every object, for programs. */
  public static String json(Verification verification) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("holds", verification.holds());
    ObjectNode counts = root.putObject("counts");
    for (State state : State.values()) {
      counts.put(PlanJson.word(state), verification.count(state));
    }
    ArrayNode objects = root.putArray("objects");
    for (Item item : verification.items()) {
      ObjectNode object = objects.addObject();
      object.put("kind", item.object().kind().word());
      object.put("object", item.object().path());
      object.put("state", PlanJson.word(item.state()));
      ArrayNode differences = object.putArray("differences");
      if (item.change() != null) {
        item.change()
            .differences()
            .forEach(
                difference ->
                    differences
                        .addObject()
                        .put("property", difference.property())
                        .put("live", difference.from())
                        .put("described", difference.to()));
      }
    }
    ArrayNode notes = root.putArray("notes");
    verification.notes().forEach(notes::add);
    return JsonText.of(root);
  }
}
