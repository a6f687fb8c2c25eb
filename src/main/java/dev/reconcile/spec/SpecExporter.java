package dev.reconcile.spec;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Objects to files of YAML, one file a table, view or routine. */
public final class SpecExporter {

  /** How what could be said by one value alone is written. */
  public enum Form {
    /** By that value. */
    BRIEF,
    /** As a mapping, too. */
    EVEN
  }

  private final Map<KindName, SpecBinding<?>> bindings;
  private final Form form;

  /** An exporter that knows the given kinds. */
  public SpecExporter(Map<KindName, SpecBinding<?>> bindings) {
    this(bindings, Form.BRIEF);
  }

  /** An exporter that knows the given kinds, and writes in a certain way. */
  public SpecExporter(Map<KindName, SpecBinding<?>> bindings, Form form) {
    this.bindings = Map.copyOf(bindings);
    this.form = form;
  }

  /** How an object with its parts is described, below its name. */
  public SpecNode described(Schema schema, SchemaObject object) {
    return written(describe(schema, object), binding(object.id()).section(object));
  }

  private SpecNode written(SpecOutput described, SpecSection section) {
    return form == Form.EVEN
        ? described.toNode(SpecOutput.NOWHERE)
        : described.compact(section.shorthand());
  }

  /** One text of YAML with everything. */
  public String text(Schema schema) {
    return files(schema, (section, id) -> "").getOrDefault("", "");
  }

  /** Texts of YAML by path, relative to the project's folder. */
  public SortedMap<String, String> export(Schema schema) {
    return files(schema, SpecExporter::path);
  }

  private SortedMap<String, String> files(
      Schema schema, BiFunction<SpecSection, ObjectId, String> path) {
    SortedMap<String, Map<String, SpecOutput>> files = new TreeMap<>();
    for (SchemaObject object : schema.objects()) {
      if (!object.id().isPart()) {
        SpecSection section = binding(object.id()).section(object);
        files
            .computeIfAbsent(path.apply(section, object.id()), file -> new LinkedHashMap<>())
            .computeIfAbsent(section.name(), name -> new SpecOutput())
            .put(key(object), written(describe(schema, object), section));
      }
    }
    SortedMap<String, String> texts = new TreeMap<>();
    files.forEach((file, sections) -> texts.put(file, YamlEmitter.emit(root(sections))));
    return texts;
  }

  private static SpecOutput root(Map<String, SpecOutput> sections) {
    SpecOutput root = new SpecOutput();
    sections.forEach(root::put);
    return root;
  }

  private SpecOutput describe(Schema schema, SchemaObject object) {
    SpecOutput output = new SpecOutput();
    binding(object.id()).write(object, output);
    Map<String, SpecOutput> named = new LinkedHashMap<>();
    SortedMap<Place, SpecNode> sections = new TreeMap<>();
    for (ObjectId childId : schema.children(object.id())) {
      if (!childId.isPart()) {
        continue; // what lives in a schema is described in files of its own
      }
      SchemaObject child = schema.find(childId).orElseThrow();
      SpecSection section = binding(childId).section(child);
      SpecNode described = describePart(schema, child, section);
      if (section.shape() == SpecSection.Shape.SEVERAL) {
        sections.merge(place(section), described, SpecExporter::listed);
      } else if (section.shape() != SpecSection.Shape.SINGLE) {
        SpecOutput all = named.computeIfAbsent(section.name(), name -> new SpecOutput());
        all.put(SpecKey.writePlain(binding(childId).key(child)), described);
        sections.put(place(section), all.compact(""));
      } else {
        sections.put(place(section), described);
      }
    }
    sections.forEach((place, node) -> output.put(place.section(), node));
    return output;
  }

  private static SpecNode listed(SpecNode before, SpecNode next) {
    List<SpecNode> all = new ArrayList<>();
    all.addAll(before instanceof SpecNode.Items list ? list.items() : List.of(before));
    all.add(next);
    return new SpecNode.Items(all, SpecOutput.NOWHERE);
  }

  private SpecNode describePart(Schema schema, SchemaObject part, SpecSection section) {
    SpecOutput described = describe(schema, part);
    boolean single = section.shape() == SpecSection.Shape.SINGLE;
    if (single && !section.suffix().isEmpty() && !isImplicit(section, part.id())) {
      described.put("name", part.id().name());
    }
    return written(described, section);
  }

  /** Where a section stands among the others: comments first, then as kinds are created. */
  private record Place(boolean last, KindName kind, int position, String section)
      implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::last).thenComparing(Place::kind).thenComparing(Place::position);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  private Place place(SpecSection section) {
    SpecBinding<?> binding = Objects.requireNonNull(bindings.get(section.kind()));
    return new Place(
        section.kind() != KindName.COMMENT,
        section.kind(),
        binding.sections().indexOf(section),
        section.name());
  }

  private static boolean isImplicit(SpecSection section, ObjectId id) {
    return id.name().equals(ImplicitName.of(id.requireParent().name(), "", section.suffix()));
  }

  private String key(SchemaObject object) {
    String name = binding(object.id()).key(object);
    return object.id().kind().isOfDatabase()
        ? SpecKey.writePlain(name)
        : SpecKey.write(object.id().schemaName(), name);
  }

  /** The file that an object of its own is in. */
  public String path(SchemaObject object) {
    return path(binding(object.id()).section(object), object.id());
  }

  private static String path(SpecSection section, ObjectId id) {
    if (section.files() == SpecSection.Files.SHARED) {
      return "schema/" + section.name() + ".yaml";
    }
    String schema = id.schemaName().equals(SpecKey.DEFAULT_SCHEMA) ? "" : id.schemaName() + ".";
    return "schema/" + section.name() + "/" + fileName(schema + id.bareName()) + ".yaml";
  }

  /**
   * Letters that every file system takes, and no dot at the beginning, which would hide the file;
   * names that differ in case alone share one.
   */
  private static String fileName(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("^\\.|[^\\p{L}\\p{N}._-]", "_");
  }

  private SpecBinding<?> binding(ObjectId id) {
    return Objects.requireNonNull(bindings.get(id.kind()), id.kind().word());
  }
}
