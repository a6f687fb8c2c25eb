package dev.reconcile.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.model.Fingerprint;
import dev.reconcile.plan.Plan;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** A plan that was saved. What it says holds: it is not planned anew. */
public final class PlanFile {

  private static final int FORMAT = 1;

  private final ObjectNode root;

  private PlanFile(ObjectNode root) {
    this.root = root;
  }

  /**
   * Reads what {@link PlanJson} wrote, and someone may have edited.
   *
   * @param name of the file, for messages
   * @throws ReconcileException when it is no plan
   */
  public static PlanFile read(String name, String json) {
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw notAPlan(name, e.getOriginalMessage());
    }
    if (!(root instanceof ObjectNode object) || !object.path("steps").isArray()) {
      throw notAPlan(name, "it has no steps");
    }
    if (object.path("format").asInt() != FORMAT) {
      throw notAPlan(name, "its format is " + object.path("format") + ", not " + FORMAT);
    }
    return new PlanFile(object);
  }

  private static ReconcileException notAPlan(String name, String why) {
    return ReconcileException.of(
        "not-a-plan", name + " is not a plan: " + why, "make one with plan --out " + name);
  }

  /** Whether nobody edited it since it was made or proven. */
  public boolean isIntact() {
    return JsonText.isSealed(root);
  }

  /** The live schema that it was made for. */
  public String live() {
    return root.path("live_fingerprint").asText();
  }

  /** How it came to be. */
  public PlanOrigin origin() {
    JsonNode decisions = root.path("decisions");
    NavigableSet<String> allowed = new TreeSet<>();
    decisions.path("allow").forEach(code -> allowed.add(code.asText()));
    return new PlanOrigin(
        root.path("tool").asText(),
        root.path("desired_fingerprint").asText(),
        allowed,
        PlanOrigin.Undescribed.valueOf(
            decisions.path("undescribed").asText("keep").toUpperCase(Locale.ROOT)));
  }

  /** Whether it does what would be held back now, because rows have changed meanwhile. */
  public boolean doesWhatIsHeldBack(Plan now) {
    Set<String> then = new TreeSet<>();
    root.path("held_back").forEach(held -> then.add(named(held.path("kind"), held.path("object"))));
    return now.heldBack().stream()
        .map(held -> held.change().id())
        .anyMatch(id -> !then.contains(id.kind().word() + " " + id.path()));
  }

  private static String named(JsonNode kind, JsonNode object) {
    return kind.asText() + " " + object.asText();
  }

  /** What tells its steps from those of all other plans, as {@link Plan#digest} does. */
  public String digest() {
    List<String> steps = new ArrayList<>();
    for (JsonNode step : root.path("steps")) {
      steps.add(step.path("transaction").asText() + " " + step.path("sql").asText());
    }
    return Fingerprint.digest(steps);
  }

  /** Whether a plan made after a part of this one was done is the rest of it. */
  public boolean isContinuedBy(Plan now) {
    return new PlanRest(root).holds(now);
  }

  /** The plan that would be made now, but with the steps of this file. */
  public Plan insteadOf(Plan now) {
    return now.withSteps(new SavedSteps(now).read(root.path("steps")));
  }

  /** Where the file says something else than what would be planned now, as JSON pointers. */
  public List<String> differences(Plan now, PlanOrigin origin) {
    List<String> paths = new ArrayList<>();
    compare("", root, PlanJson.tree(now, origin), paths);
    paths.remove("/digest");
    return paths;
  }

  private static void compare(String path, JsonNode one, JsonNode other, List<String> paths) {
    if (one.isArray() && other.isArray() && one.size() == other.size()) {
      for (int i = 0; i < one.size(); i++) {
        compare(path + "/" + i, one.get(i), other.get(i), paths);
      }
    } else if (one.isObject() && other.isObject()) {
      NavigableSet<String> names = new TreeSet<>();
      addNames(one, names);
      addNames(other, names);
      names.forEach(name -> compare(path + "/" + name, one.path(name), other.path(name), paths));
    } else if (!one.equals(other)) {
      paths.add(path);
    }
  }

  private static void addNames(JsonNode node, NavigableSet<String> names) {
    Iterator<String> all = node.fieldNames();
    all.forEachRemaining(names::add);
  }

  /** The text of the file with a digest that covers what it says now. */
  public String sealed() {
    ObjectNode copy = root.deepCopy();
    JsonText.seal(copy);
    return JsonText.of(copy);
  }
}
