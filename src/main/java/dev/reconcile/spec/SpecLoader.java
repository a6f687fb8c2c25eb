package dev.reconcile.spec;

import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.diagnostic.Suggestion;
import dev.reconcile.model.FormerNames;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Reads files of YAML to the desired schema. */
public final class SpecLoader {

  /**
   * PostgreSQL cuts longer names (NAMEDATALEN less one), which would be found under another name.
   */
  private static final int LONGEST_NAME = 63;

  private final SpecSections sections;

  /** A loader that knows the given kinds. */
  public SpecLoader(Map<KindName, SpecBinding<?>> bindings) {
    this.sections = new SpecSections(bindings);
  }

  /**
   * The schema that the given files describe together.
   *
   * @param files texts by path, in the order in which they are read
   */
  public LoadedSpec load(Map<String, String> files, Diagnostics diagnostics) {
    Loading loading = new Loading(diagnostics);
    files.forEach(
        (file, text) -> YamlComposer.compose(file, text, diagnostics).ifPresent(loading::readFile));
    loading.readImplied();
    loading
        .scope
        .externalSchemas()
        .filter(id -> !loading.objects.containsKey(id))
        .forEach(loading::readSchema);
    loading.scope.checkAbsent(loading.places);
    return new LoadedSpec(
        loading.described(object -> !loading.isDeparting(object)),
        loading.described(loading::isDeparting),
        Map.copyOf(loading.places),
        new FormerNames(loading.formerNames),
        loading.scope.scope(),
        loading.scope.requirements(),
        List.of());
  }

  private final class Loading {

    private final Map<ObjectId, SchemaObject> objects = new LinkedHashMap<>();
    private final Map<ObjectId, SourceLocation> places = new LinkedHashMap<>();
    private final Map<ObjectId, SpecNode.Mapping> sources = new LinkedHashMap<>();
    private final Map<ObjectId, List<ObjectId>> formerNames = new LinkedHashMap<>();
    private final SpecContext context;
    private final ScopeReader scope;
    private final Diagnostics diagnostics;

    Loading(Diagnostics diagnostics) {
      this.diagnostics = diagnostics;
      this.context = new SpecContext(diagnostics);
      this.scope = new ScopeReader(sections, context);
    }

    void readFile(SpecNode root) {
      if (!(root instanceof SpecNode.Mapping mapping)) {
        diagnostics.error(
            root.place(),
            "wrong-type",
            "a schema file is a mapping of sections, not " + root.shape(),
            "begin with a section: " + String.join(", ", sections.top().keySet()));
        return;
      }
      mapping
          .entries()
          .forEach(
              (key, entry) -> {
                SpecSection section = sections.top().get(key);
                if (section != null) {
                  readSection(section, null, entry.value());
                } else if (key.equals(ScopeReader.ABSENT)) {
                  scope.readAbsent(null, entry.value());
                } else if (key.equals(ScopeReader.REQUIRES)) {
                  scope.readRequires(entry.value());
                } else {
                  unknownSection(key, entry.keyPlace());
                }
              });
    }

    /** What is no more than statements cannot be dropped without them. */
    boolean isDeparting(SchemaObject object) {
      return object.id().kind() == KindName.STATEMENT && scope.isAbsent(object.id());
    }

    Schema described(Predicate<SchemaObject> which) {
      return Schema.of(objects.values().stream().filter(which).toList());
    }

    private void unknownSection(String key, SourceLocation place) {
      Set<String> known = new TreeSet<>(sections.top().keySet());
      known.addAll(List.of(ScopeReader.ABSENT, ScopeReader.REQUIRES));
      diagnostics.error(
          place,
          "unknown-key",
          key + " is not a section of a schema file",
          Suggestion.didYouMean(key, known).orElse("known sections: " + String.join(", ", known)));
    }

    private void readSection(
        SpecSection section, @org.jspecify.annotations.Nullable ObjectId parent, SpecNode node) {
      if (node instanceof SpecNode.Scalar scalar && scalar.missing()) {
        return;
      }
      if (section.shape() == SpecSection.Shape.SINGLE) {
        readSingle(section, Objects.requireNonNull(parent), node);
      } else if (section.shape() == SpecSection.Shape.SEVERAL) {
        readSeveral(section, Objects.requireNonNull(parent), node);
      } else if (node instanceof SpecNode.Mapping mapping) {
        mapping
            .entries()
            .forEach(
                (key, entry) -> {
                  ObjectId id = sections.id(section, parent, key);
                  checkName(id, entry.keyPlace());
                  readObject(section, id, entry.keyPlace(), entry.value());
                });
      } else {
        diagnostics.error(
            node.place(),
            "wrong-type",
            section.name() + " is a mapping of names, not " + node.shape(),
            "write each as «name: ...» below " + section.name());
      }
    }

    private void readSingle(SpecSection section, ObjectId parent, SpecNode node) {
      SpecNode.Mapping mapping = asMapping(section, node);
      String name = "";
      if (!section.suffix().isEmpty()) {
        SpecNode.Entry given = mapping.entries().get("name");
        name =
            given != null && given.value() instanceof SpecNode.Scalar scalar
                ? scalar.text()
                : ImplicitName.of(parent.name(), "", section.suffix());
      }
      readObject(section, parent.child(section.kind(), name), node.place(), node);
    }

    private void readSeveral(SpecSection section, ObjectId parent, SpecNode node) {
      List<SpecNode> items = node instanceof SpecNode.Items list ? list.items() : List.of(node);
      for (SpecNode item : items) {
        SpecNode.Mapping mapping = asMapping(section, item);
        String name = sections.binding(section.kind()).reader().nameWithin(mapping);
        ObjectId id = parent.child(section.kind(), name);
        for (int number = 2; places.containsKey(id); number++) {
          id = parent.child(section.kind(), name + " " + number);
        }
        readObject(section, id, item.place(), mapping);
      }
    }

    private void checkName(ObjectId id, SourceLocation place) {
      String name = id.bareName();
      int bytes = name.getBytes(StandardCharsets.UTF_8).length;
      boolean cut = bytes > LONGEST_NAME && !sections.binding(id.kind()).reader().isNamedByOthers();
      if (name.isEmpty() || cut) {
        diagnostics.error(
            place,
            "bad-name",
            name.isEmpty()
                ? "a name cannot be empty"
                : name + " has " + bytes + " bytes, and PostgreSQL cuts names at " + LONGEST_NAME,
            name.isEmpty()
                ? null
                : "PostgreSQL would make it " + ImplicitName.cut(name, LONGEST_NAME));
      }
    }

    private void readObject(SpecSection section, ObjectId id, SourceLocation place, SpecNode node) {
      SourceLocation first = places.putIfAbsent(id, place);
      if (first != null) {
        diagnostics.error(
            place,
            "duplicate-object",
            id + " is described a second time; first in " + first,
            "keep one of them");
        return;
      }
      SpecNode.Mapping said = asMapping(section, node);
      scope.read(section, id, said);
      SpecNode.Mapping mapping =
          scope.isExternal(id) ? sections.binding(id.kind()).reader().standIn(said) : said;
      sources.put(id, mapping);
      // The place of a parent comes before those of its parts, so that a table precedes its
      // columns.
      objects.put(id, readBody(section, id, mapping));
      List<ObjectId> former = renaming(section).read(id, mapping, diagnostics);
      if (!former.isEmpty()) {
        formerNames.put(id, former);
      }
      readNested(id, mapping);
    }

    private RenamedFrom renaming(SpecSection section) {
      return new RenamedFrom(section, sections.binding(section.kind()).reader()::name);
    }

    private SchemaObject readBody(SpecSection section, ObjectId id, SpecNode.Mapping mapping) {
      SpecBody body = new SpecBody(id, section, mapping, context);
      SchemaObject object = sections.binding(section.kind()).read(id, body);
      body.reportUnknown(() -> furtherKeys(section));
      context.takeOpened().forEach(inner -> inner.reportUnknown(Set::of));
      return object;
    }

    /** What can stand in an entry beside the properties of its kind. */
    private Set<String> furtherKeys(SpecSection section) {
      Set<String> keys = new LinkedHashSet<>(sections.within(section.kind()).keySet());
      keys.addAll(scope.keys(section));
      if (!section.suffix().isEmpty()) {
        keys.add("name");
      }
      if (RenamedFrom.isKeyOf(section)) {
        keys.add(RenamedFrom.KEY);
      }
      return keys;
    }

    /** What is others' own lives in a schema that is, unless it is described. */
    void readSchema(ObjectId id) {
      scope.addExternal(id);
      SpecSection section = sections.binding(id.kind()).sections().get(0);
      SpecNode.Mapping nothing = new SpecNode.Mapping(Map.of(), new SourceLocation("", 1, 1));
      objects.put(id, readBody(section, id, nothing));
    }

    private void readNested(ObjectId id, SpecNode.Mapping mapping) {
      Map<String, SpecSection> nested = sections.within(id.kind());
      mapping
          .entries()
          .forEach(
              (key, entry) ->
                  Optional.ofNullable(nested.get(key))
                      .ifPresent(section -> readSection(section, id, entry.value())));
    }

    private SpecNode.Mapping asMapping(SpecSection section, SpecNode node) {
      if (node instanceof SpecNode.Mapping mapping) {
        return mapping;
      }
      boolean missing = node instanceof SpecNode.Scalar scalar && scalar.missing();
      if (missing) {
        return new SpecNode.Mapping(Map.of(), node.place());
      }
      if (section.shorthand().isEmpty()) {
        diagnostics.error(
            node.place(),
            "wrong-type",
            section.name() + " takes a mapping, not " + node.shape(),
            null);
        return new SpecNode.Mapping(Map.of(), node.place());
      }
      return new SpecNode.Mapping(
          Map.of(section.shorthand(), new SpecNode.Entry(node.place(), node)), node.place());
    }

    /** What is implied gives way, key by key, to what is said of the same object. */
    void readImplied() {
      for (SpecContext.Implied other : List.copyOf(context.impliedOfOthers())) {
        SpecNode.Mapping said = sources.get(other.id());
        if (said != null) {
          ObjectId id = other.id();
          Map<String, SpecSection> there =
              id.isPart() ? sections.within(id.requireParent().kind()) : sections.top();
          SpecSection section = there.get(other.section());
          SpecNode.Mapping mapping = merged(other.node(), said, said.place());
          sources.put(id, mapping);
          objects.put(id, readBody(Objects.requireNonNull(section), id, mapping));
        }
      }
      context.implied().forEach(this::readImplied);
    }

    private void readImplied(SpecContext.Implied implied) {
      SpecSection section = Objects.requireNonNull(sections.top().get(implied.section()));
      SpecNode.Mapping said = sources.get(implied.id());
      SpecNode.Mapping nothing = new SpecNode.Mapping(Map.of(), implied.node().place());
      SpecNode.Mapping mapping =
          merged(implied.node(), said == null ? nothing : said, implied.node().place());
      SourceLocation place =
          implied.by() == null ? implied.node().place() : places.get(implied.by());
      places.putIfAbsent(implied.id(), place == null ? implied.node().place() : place);
      objects.put(implied.id(), readBody(section, implied.id(), mapping));
      Map<String, SpecNode.Entry> unsaid = new LinkedHashMap<>(implied.node().entries());
      if (said != null) {
        unsaid.keySet().removeAll(said.entries().keySet());
      }
      readNested(implied.id(), new SpecNode.Mapping(unsaid, mapping.place()));
    }
  }

  private static SpecNode.Mapping merged(
      SpecNode.Mapping implied, SpecNode.Mapping said, SourceLocation place) {
    Map<String, SpecNode.Entry> merged = new LinkedHashMap<>(implied.entries());
    merged.putAll(said.entries());
    return new SpecNode.Mapping(merged, place);
  }
}
