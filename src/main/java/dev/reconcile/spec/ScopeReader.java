package dev.reconcile.spec;

import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.diagnostic.Suggestion;
import dev.reconcile.model.Condition;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the keys that descriptions of all kinds share and that say how far they go. */
final class ScopeReader {

  static final String ABSENT = "absent";
  static final String REQUIRES = "requires";
  private static final String ALLOW = "allow";
  private static final String EXTERNAL = "external";
  private static final String MANAGE = "manage";
  private static final String WANTED = "wanted";
  private static final Set<String> KEYS = Set.of(ABSENT, ALLOW, EXTERNAL, MANAGE, WANTED);

  private enum Manage {
    /** All that it consists of is described. */
    WHOLE,
    /** Others have a hand in it. */
    DECLARED
  }

  private final SpecSections sections;
  private final SpecContext context;
  private final Map<ObjectId, String> absent = new HashMap<>();
  private final Map<ObjectId, SourceLocation> absentPlaces = new LinkedHashMap<>();
  private final Set<ObjectId> external = new TreeSet<>();
  private final Map<ObjectId, UnaryOperator<SchemaObject>> shared = new HashMap<>();
  private final Map<ObjectId, Map<String, String>> allowed = new HashMap<>();
  private final Map<ObjectId, Condition> conditions = new HashMap<>();
  private final List<Requirement> requirements = new ArrayList<>();

  ScopeReader(SpecSections sections, SpecContext context) {
    this.sections = sections;
    this.context = context;
  }

  /** The keys that can stand in an entry of a section. */
  Set<String> keys(SpecSection section) {
    Set<String> keys = new LinkedHashSet<>();
    if (section.shape() == SpecSection.Shape.BY_NAME) {
      keys.addAll(List.of(ALLOW, WANTED));
    }
    boolean whole = section.within().isEmpty();
    if (whole && RequirementReader.sort(section.kind()).isPresent()) {
      keys.add(EXTERNAL);
    }
    if (whole && sections.hasParts(section.kind())) {
      keys.addAll(List.of(ABSENT, MANAGE));
    }
    return keys;
  }

  void read(SpecSection section, ObjectId id, SpecNode.Mapping mapping) {
    if (Collections.disjoint(mapping.entries().keySet(), KEYS)) {
      return;
    }
    Set<String> keys = keys(section);
    SpecBody body = new SpecBody(id, section, mapping, context);
    if (keys.contains(ALLOW) && body.has(ALLOW)) {
      allowed.put(id, body.named(ALLOW, ""));
    }
    SpecBody wanted = keys.contains(WANTED) ? body.body(WANTED) : null;
    if (wanted != null) {
      conditions.put(id, condition(id, wanted));
    }
    if (keys.contains(EXTERNAL) && body.flag(EXTERNAL)) {
      external.add(id);
      RequirementReader.ofExternal(id, body).ifPresent(requirements::add);
    }
    if (keys.contains(MANAGE) && body.choice(MANAGE, Manage.WHOLE) == Manage.DECLARED) {
      shared.put(id, new SharedDescription(sections, section, mapping)::over);
    }
    SpecNode.Entry gone = keys.contains(ABSENT) ? mapping.entries().get(ABSENT) : null;
    if (gone != null) {
      readAbsent(id, gone.value());
    }
  }

  /** {@code wanted: {environments: [production], rows: 1000}}. */
  private static Condition condition(ObjectId id, SpecBody wanted) {
    List<String> environments = wanted.texts("environments");
    Long rows = wanted.number("rows");
    if (rows != null && id.kind() != KindName.INDEX) {
      wanted.error("rows", "unknown-key", "only an index can wait for rows", null);
    }
    wanted.reportUnread();
    return new Condition(environments, rows == null ? 0 : rows);
  }

  /** The schemas, but public, in which others' own objects live. */
  Stream<ObjectId> externalSchemas() {
    return List.copyOf(external).stream()
        .map(ObjectId::schemaName)
        .filter(schema -> !schema.isEmpty() && !schema.equals(SpecKey.DEFAULT_SCHEMA))
        .distinct()
        .map(ObjectId::schema);
  }

  void addExternal(ObjectId id) {
    external.add(id);
  }

  boolean isExternal(ObjectId id) {
    return external.contains(id.whole());
  }

  /** {@code absent: {columns: [legacy], indexes: {old_idx: nobody asks for it any more}}}. */
  void readAbsent(@Nullable ObjectId parent, SpecNode node) {
    if (!(node instanceof SpecNode.Mapping mapping)) {
      diagnostics()
          .error(
              node.place(),
              "wrong-type",
              "absent is a mapping of sections, not " + node.shape(),
              "as in absent: {" + sections.words(parent).iterator().next() + ": [name]}");
      return;
    }
    SpecBody body = new SpecBody(ABSENT, mapping, context);
    for (String word : body.keys()) {
      List<SpecSection> meant = sections.called(word, parent);
      if (meant.isEmpty()) {
        Set<String> words = sections.words(parent);
        body.error(
            word,
            "unknown-key",
            word + " is no section here, so nothing can be absent from it",
            Suggestion.didYouMean(word, words).orElse("known here: " + String.join(", ", words)));
      }
      body.named(word, "")
          .forEach(
              (name, reason) -> {
                for (SpecSection section : meant) {
                  ObjectId id = sections.id(section, parent, name);
                  absent.put(id, reason);
                  absentPlaces.put(id, body.place(word));
                }
              });
    }
  }

  void readRequires(SpecNode node) {
    if (node instanceof SpecNode.Mapping mapping) {
      SpecBody body = new SpecBody(REQUIRES, mapping, context);
      requirements.addAll(RequirementReader.read(body));
      body.reportUnread();
    } else {
      diagnostics()
          .error(node.place(), "wrong-type", "requires is a mapping, not " + node.shape(), null);
    }
  }

  /** What is to be there cannot be absent. */
  void checkAbsent(Map<ObjectId, SourceLocation> described) {
    absentPlaces.forEach(
        (id, place) -> {
          SourceLocation other = described.get(id);
          if (id.kind() == KindName.STATEMENT) {
            checkDeparting(id, place, other);
          } else if (other != null) {
            diagnostics()
                .error(
                    place,
                    "described-and-absent",
                    id + " is said to be absent, and described in " + other,
                    "keep one of them");
          }
        });
  }

  private void checkDeparting(
      ObjectId id, SourceLocation place, @Nullable SourceLocation described) {
    if (described == null) {
      diagnostics()
          .error(
              place,
              "unknown-statement",
              id + " is said to be absent, but nothing says how it is found and dropped",
              "keep it below statements, with present and drop, until it is gone everywhere");
    }
  }

  boolean isAbsent(ObjectId id) {
    return absent.containsKey(id);
  }

  Scope scope() {
    return new Scope(absent, external, shared, allowed, conditions);
  }

  List<Requirement> requirements() {
    return List.copyOf(requirements);
  }

  private Diagnostics diagnostics() {
    return context.diagnostics();
  }
}
