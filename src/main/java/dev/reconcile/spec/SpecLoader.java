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
import java.util.TreeMap;

/** Reads files of YAML to the desired schema. */
public final class SpecLoader {

  /**
   * PostgreSQL cuts longer names (NAMEDATALEN less one), which would be found under another name.
   */
  private static final int LONGEST_NAME = 63;

  private final Map<String, SpecSection> topSections = new TreeMap<>();
  private final Map<KindName, Map<String, SpecSection>> nestedSections = new TreeMap<>();
  private final Map<KindName, SpecBinding<?>> bindings;

  /** A loader that knows the given kinds. */
  public SpecLoader(Map<KindName, SpecBinding<?>> bindings) {
    this.bindings = Map.copyOf(bindings);
    for (SpecBinding<?> binding : bindings.values()) {
      for (SpecSection section : binding.sections()) {
        if (section.within().isEmpty()) {
          topSections.put(section.name(), section);
        }
        for (KindName kind : section.within()) {
          nestedSections.computeIfAbsent(kind, k -> new TreeMap<>()).put(section.name(), section);
        }
      }
    }
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
    return new LoadedSpec(
        Schema.of(loading.objects.values()),
        Map.copyOf(loading.places),
        new FormerNames(loading.formerNames));
  }

  private final class Loading {

    private final Map<ObjectId, SchemaObject> objects = new LinkedHashMap<>();
    private final Map<ObjectId, SourceLocation> places = new LinkedHashMap<>();
    private final Map<ObjectId, SpecNode.Mapping> sources = new LinkedHashMap<>();
    private final Map<ObjectId, List<ObjectId>> formerNames = new LinkedHashMap<>();
    private final SpecContext context;
    private final Diagnostics diagnostics;

    Loading(Diagnostics diagnostics) {
      this.diagnostics = diagnostics;
      this.context = new SpecContext(diagnostics);
    }

    void readFile(SpecNode root) {
      if (!(root instanceof SpecNode.Mapping mapping)) {
        diagnostics.error(
            root.place(),
            "wrong-type",
            "a schema file is a mapping of sections, not " + root.shape(),
            "begin with a section: " + String.join(", ", topSections.keySet()));
        return;
      }
      mapping
          .entries()
          .forEach(
              (key, entry) -> {
                SpecSection section = topSections.get(key);
                if (section == null) {
                  unknownSection(key, entry.keyPlace());
                } else {
                  readSection(section, null, entry.value());
                }
              });
    }

    private void unknownSection(String key, SourceLocation place) {
      diagnostics.error(
          place,
          "unknown-key",
          key + " is not a section of a schema file",
          Suggestion.didYouMean(key, topSections.keySet())
              .orElse("known sections: " + String.join(", ", topSections.keySet())));
    }

    private void readSection(
        SpecSection section, @org.jspecify.annotations.Nullable ObjectId parent, SpecNode node) {
      if (node instanceof SpecNode.Scalar scalar && scalar.missing()) {
        return;
      }
      if (section.shape() == SpecSection.Shape.SINGLE) {
        readSingle(section, Objects.requireNonNull(parent), node);
      } else if (node instanceof SpecNode.Mapping mapping) {
        mapping
            .entries()
            .forEach(
                (key, entry) -> {
                  ObjectId id = id(section, parent, key);
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

    private ObjectId id(
        SpecSection section, @org.jspecify.annotations.Nullable ObjectId parent, String key) {
      String name = binding(section.kind()).reader().name(key);
      if (parent != null) {
        return parent.child(section.kind(), SpecKey.plain(name));
      }
      if (section.kind().isOfDatabase()) {
        return ObjectId.global(section.kind(), SpecKey.plain(name));
      }
      SpecKey qualified = SpecKey.qualified(name);
      return ObjectId.in(qualified.schema(), section.kind(), qualified.name());
    }

    private void checkName(ObjectId id, SourceLocation place) {
      int signature = id.name().indexOf('(');
      String name = signature > 0 ? id.name().substring(0, signature) : id.name();
      int bytes = name.getBytes(StandardCharsets.UTF_8).length;
      if (name.isEmpty() || bytes > LONGEST_NAME) {
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
      SpecNode.Mapping mapping = asMapping(section, node);
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
      return new RenamedFrom(section, binding(section.kind()).reader()::name);
    }

    private SchemaObject readBody(SpecSection section, ObjectId id, SpecNode.Mapping mapping) {
      SpecBody body = new SpecBody(id, section, mapping, context);
      SchemaObject object = binding(section.kind()).read(id, body);
      Set<String> nested = new LinkedHashSet<>(nested(section.kind()).keySet());
      if (!section.suffix().isEmpty()) {
        nested.add("name");
      }
      if (RenamedFrom.isKeyOf(section)) {
        nested.add(RenamedFrom.KEY);
      }
      body.reportUnknown(nested);
      context.takeOpened().forEach(inner -> inner.reportUnknown(Set.of()));
      return object;
    }

    private void readNested(ObjectId id, SpecNode.Mapping mapping) {
      Map<String, SpecSection> nested = nested(id.kind());
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
            "a description of a " + section.kind().word() + " is a mapping, not " + node.shape(),
            null);
        return new SpecNode.Mapping(Map.of(), node.place());
      }
      return new SpecNode.Mapping(
          Map.of(section.shorthand(), new SpecNode.Entry(node.place(), node)), node.place());
    }

    /** What is implied gives way, key by key, to what is said of the same object. */
    void readImplied() {
      for (SpecContext.Implied part : List.copyOf(context.impliedParts())) {
        SpecNode.Mapping said = sources.get(part.id());
        if (said != null) {
          SpecSection section = nested(part.id().requireParent().kind()).get(part.section());
          SpecNode.Mapping mapping = merged(part.node(), said, said.place());
          sources.put(part.id(), mapping);
          objects.put(part.id(), readBody(Objects.requireNonNull(section), part.id(), mapping));
        }
      }
      context.implied().forEach(this::readImplied);
    }

    private void readImplied(SpecContext.Implied implied) {
      SpecSection section = Objects.requireNonNull(topSections.get(implied.section()));
      SpecNode.Mapping said = sources.get(implied.id());
      SpecNode.Mapping nothing = new SpecNode.Mapping(Map.of(), implied.node().place());
      SpecNode.Mapping mapping =
          merged(implied.node(), said == null ? nothing : said, implied.node().place());
      places.putIfAbsent(implied.id(), implied.node().place());
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

  private Map<String, SpecSection> nested(KindName kind) {
    return nestedSections.getOrDefault(kind, Map.of());
  }

  private SpecBinding<?> binding(KindName kind) {
    return Objects.requireNonNull(bindings.get(kind), kind.word());
  }
}
