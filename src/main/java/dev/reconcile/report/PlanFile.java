package dev.reconcile.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.IntNode;
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

  /** Nothing in a file may go unread. */
  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final ObjectNode root;
  private final PlanOrigin origin;

  private PlanFile(ObjectNode root, PlanOrigin origin) {
    this.root = root;
    this.origin = origin;
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
      root = STRICT.readTree(json);
    } catch (JsonProcessingException e) {
      throw notAPlan(name, e.getOriginalMessage());
    }
    if (!(root instanceof ObjectNode object) || !object.path("steps").isArray()) {
      throw notAPlan(name, "it has no steps");
    }
    if (!object.path("format").equals(IntNode.valueOf(FORMAT))) {
      throw notAPlan(name, "its format is not " + FORMAT);
    }
    return new PlanFile(object, origin(name, object));
  }

  private static PlanOrigin origin(String name, ObjectNode root) {
    JsonNode decisions = root.path("decisions");
    NavigableSet<String> allowed = new TreeSet<>();
    decisions.path("allow").forEach(code -> allowed.add(code.asText()));
    String undescribed = decisions.path("undescribed").asText("keep");
    for (PlanOrigin.Undescribed known : PlanOrigin.Undescribed.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(undescribed)) {
        return new PlanOrigin(
            root.path("tool").asText(), root.path("desired_fingerprint").asText(), allowed, known);
      }
    }
    throw notAPlan(name, "what is undescribed is kept or dropped, and nothing else");
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
    return origin;
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
