package dev.reconcile.spec;

import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.diagnostic.Suggestion;
import dev.reconcile.model.ObjectId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says, key by key. Remembers which keys were asked for, so that the others can be
 * reported; a value of the wrong sort is reported and read as absent.
 */
public final class SpecBody {

  /** What an error message calls the entry. */
  private record Heading(String what, @Nullable ObjectId id, String name, String section) {

    Heading within(String key) {
      return new Heading(key + " in " + what, id, name, section);
    }
  }

  private final Heading heading;
  private final SpecNode.Mapping mapping;
  private final SpecContext context;
  private final Set<String> known = new LinkedHashSet<>();

  SpecBody(ObjectId id, SpecSection section, SpecNode.Mapping mapping, SpecContext context) {
    this(
        new Heading(section.kind().word() + " descriptions", id, id.name(), section.name()),
        mapping,
        context);
  }

  SpecBody(String what, SpecNode.Mapping mapping, SpecContext context) {
    this(new Heading(what + " descriptions", null, "", ""), mapping, context);
  }

  private SpecBody(Heading heading, SpecNode.Mapping mapping, SpecContext context) {
    this.heading = heading;
    this.mapping = mapping;
    this.context = context;
  }

  /** The name of the object that is described. */
  public String name() {
    return heading.name();
  }

  /** The name of the section that the entry stands in. */
  public String section() {
    return heading.section();
  }

  /** Where the entry begins. */
  public SourceLocation place() {
    return mapping.place();
  }

  /** Where the value of a key stands, or where the entry begins when the key is absent. */
  public SourceLocation place(String key) {
    SpecNode.Entry entry = mapping.entries().get(key);
    return entry == null ? place() : entry.value().place();
  }

  /** Whether the key is there, whatever its value. */
  public boolean has(String key) {
    return node(key) != null;
  }

  /** A text, or null when the key is absent. */
  public @Nullable String text(String key) {
    SpecNode node = node(key);
    return node == null ? null : scalar(node, key);
  }

  /** A text that must be there. */
  public String requireText(String key) {
    String text = text(key);
    if (text == null && !has(key)) {
      error(key, "missing-key", key + " is missing here", null);
    }
    return text == null ? "" : text;
  }

  /** A truth value; absent is false. */
  public boolean flag(String key) {
    String text = text(key);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      error(key, "wrong-type", key + " is true or false, not " + text, null);
    }
    return "true".equals(text);
  }

  /** A whole number, or null when the key is absent. */
  public @Nullable Long number(String key) {
    String text = text(key);
    if (text == null) {
      return null;
    }
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      error(key, "wrong-type", key + " is a whole number, not " + text, null);
      return null;
    }
  }

  /** A list of texts; a single text is a list of one. */
  public List<String> texts(String key) {
    SpecNode node = node(key);
    if (node == null) {
      return List.of();
    }
    List<SpecNode> items = node instanceof SpecNode.Items list ? list.items() : List.of(node);
    List<String> texts = new ArrayList<>();
    for (SpecNode item : items) {
      String text = scalar(item, key);
      if (text != null) {
        texts.add(text);
      }
    }
    return List.copyOf(texts);
  }

  /**
   * One of an enum's constants, written in lower case with spaces for underscores; or a default.
   */
  public <E extends Enum<E>> E choice(String key, E fallback) {
    String text = text(key);
    if (text == null) {
      return fallback;
    }
    Class<E> type = fallback.getDeclaringClass();
    return find(type, text)
        .orElseGet(
            () -> {
              notAChoice(key, text, type.getEnumConstants());
              return fallback;
            });
  }

  /** A list of an enum's constants; a single one is a list of one. */
  public <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
    List<E> choices = new ArrayList<>();
    for (String text : texts(key)) {
      find(type, text)
          .ifPresentOrElse(choices::add, () -> notAChoice(key, text, type.getEnumConstants()));
    }
    return List.copyOf(choices);
  }

  private static <E extends Enum<E>> Optional<E> find(Class<E> type, String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> word(constant).equals(wanted))
        .findFirst();
  }

  private void notAChoice(String key, String text, Enum<?>[] constants) {
    List<String> words = Arrays.stream(constants).map(SpecBody::word).toList();
    error(
        key,
        "wrong-value",
        key + " is one of " + String.join(", ", words) + ", not " + text,
        Suggestion.didYouMean(text, words).orElse(null));
  }

  /** How a constant is written in YAML. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A mapping of names to texts; empty when the key is absent. */
  public Map<String, String> settings(String key) {
    Map<String, String> settings = new LinkedHashMap<>();
    SpecNode node = node(key);
    if (node instanceof SpecNode.Mapping map) {
      map.entries().forEach((name, entry) -> putText(settings, name, scalar(entry.value(), key)));
    } else if (node != null) {
      error(key, "wrong-type", key + " is a mapping, not " + node.shape(), null);
    }
    return settings;
  }

  private static void putText(Map<String, String> texts, String name, @Nullable String text) {
    if (text != null) {
      texts.put(name, text);
    }
  }

  /** Whether the value of a key is a mapping. */
  public boolean holdsMapping(String key) {
    return node(key) instanceof SpecNode.Mapping;
  }

  /**
   * Names, each with a text or none: a list of names, or a mapping of names to texts.
   *
   * @param shorthand the key that holds the text where a mapping stands in its stead; may be empty
   */
  public Map<String, String> named(String key, String shorthand) {
    Map<String, String> named = new LinkedHashMap<>();
    if (node(key) instanceof SpecNode.Mapping map) {
      map.entries().forEach((name, entry) -> named.put(name, text(entry.value(), key, shorthand)));
    } else {
      texts(key).forEach(name -> named.put(name, ""));
    }
    return named;
  }

  /** A text, or that of another key in a mapping that others read; null when there is none. */
  public @Nullable String text(String key, String shorthand) {
    SpecNode node = node(key);
    String text = node == null ? "" : text(node, key, shorthand);
    return text.isEmpty() ? null : text;
  }

  private String text(SpecNode node, String key, String shorthand) {
    SpecNode.Entry inner =
        node instanceof SpecNode.Mapping map ? map.entries().get(shorthand) : null;
    if (inner == null && node instanceof SpecNode.Mapping && !shorthand.isEmpty()) {
      return "";
    }
    SpecNode told = inner == null ? node : inner.value();
    boolean missing = told instanceof SpecNode.Scalar scalar && scalar.missing();
    return missing ? "" : Objects.requireNonNullElse(scalar(told, key), "");
  }

  /** A mapping of names to lists of texts; empty when the key is absent. */
  public Map<String, List<String>> lists(String key) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    SpecBody inner = body(key);
    if (inner != null) {
      inner.keys().forEach(name -> lists.put(name, inner.texts(name)));
    }
    return lists;
  }

  /** The keys that the entry has, in order. */
  public List<String> keys() {
    return List.copyOf(mapping.entries().keySet());
  }

  /** The whole entry as a mapping of names to lists: for sections whose keys are names. */
  public Map<String, List<String>> listsByKey() {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    keys().forEach(key -> lists.put(key, texts(key)));
    return lists;
  }

  /** A mapping to be read key by key, or null when the key is absent. */
  public @Nullable SpecBody body(String key) {
    SpecNode node = node(key);
    return node == null ? null : bodyOf(node, key);
  }

  /**
   * A mapping to be read key by key, or null when the key is absent; a single value stands for a
   * mapping with nothing but the given key.
   */
  public @Nullable SpecBody body(String key, String shorthand) {
    SpecNode node = node(key);
    if (!(node instanceof SpecNode.Scalar)) {
      return node == null ? null : bodyOf(node, key);
    }
    SpecNode.Entry only = new SpecNode.Entry(node.place(), node);
    return bodyOf(new SpecNode.Mapping(Map.of(shorthand, only), node.place()), key);
  }

  /** A list of mappings to be read key by key; a single mapping is a list of one. */
  public List<SpecBody> bodies(String key) {
    SpecNode node = node(key);
    if (node == null) {
      return List.of();
    }
    List<SpecNode> items = node instanceof SpecNode.Items list ? list.items() : List.of(node);
    List<SpecBody> bodies = new ArrayList<>();
    for (SpecNode item : items) {
      SpecBody body = bodyOf(item, key);
      if (body != null) {
        bodies.add(body);
      }
    }
    return bodies;
  }

  private @Nullable SpecBody bodyOf(SpecNode node, String key) {
    if (node instanceof SpecNode.Mapping inner) {
      SpecBody body = new SpecBody(heading.within(key), inner, context);
      context.opened(body);
      return body;
    }
    String hint =
        node instanceof SpecNode.Scalar ? "write what it says as in " + key + ": {}" : null;
    error(key, "wrong-type", key + " is a mapping, not " + node.shape(), hint);
    return null;
  }

  /** The id of a relation or routine named by a key as {@code name} or {@code schema.name}. */
  public ObjectId reference(dev.reconcile.model.KindName kind, String key) {
    SpecKey name = SpecKey.qualified(key);
    return ObjectId.in(name.schema(), kind, name.name());
  }

  /** The value of a key as it stands, for values that have no fixed form; null when absent. */
  public @Nullable SpecNode value(String key) {
    return node(key);
  }

  /** What a file of YAML or JSON holds; empty when it is neither, which is then reported. */
  public Optional<SpecNode> content(NamedFile file) {
    return YamlComposer.compose(file.path(), file.text(), diagnostics());
  }

  /** Reports a mistake at a place within the value of a key. */
  public void error(SourceLocation place, String code, String message, @Nullable String hint) {
    diagnostics().error(place, code, message, hint);
  }

  /** Reports a mistake in the value of a key. */
  public void error(String key, String code, String message, @Nullable String hint) {
    diagnostics().error(place(key), code, message, hint);
  }

  /** Adds an object that this entry implies, as a serial column implies a sequence. */
  public void imply(String sectionName, ObjectId id, SpecOutput output) {
    context.imply(new SpecContext.Implied(sectionName, id, output.toNode(place()), heading.id()));
  }

  /** Reports the keys that nobody asked for, here and in the mappings inside. */
  public void reportUnread() {
    reportUnknown(Set::of);
    context.takeOpened().forEach(inner -> inner.reportUnknown(Set::of));
  }

  /** Adds something to the description of another object, if there is one. */
  public void implyOf(String sectionName, ObjectId id, SpecOutput output) {
    context.implyOf(new SpecContext.Implied(sectionName, id, output.toNode(place()), heading.id()));
  }

  /** Keys that nobody asked for. */
  void reportUnknown(Supplier<Set<String>> nestedSections) {
    if (known.containsAll(mapping.entries().keySet())) {
      return;
    }
    Set<String> all = new LinkedHashSet<>(known);
    all.addAll(nestedSections.get());
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (!all.contains(key)) {
                diagnostics()
                    .error(
                        entry.keyPlace(),
                        "unknown-key",
                        key + " is not a key of " + heading.what(),
                        Suggestion.didYouMean(key, all)
                            .orElse(
                                "known here: " + String.join(", ", new java.util.TreeSet<>(all))));
              }
            });
  }

  private @Nullable SpecNode node(String key) {
    known.add(key);
    SpecNode.Entry entry = mapping.entries().get(key);
    boolean missing =
        entry == null || (entry.value() instanceof SpecNode.Scalar scalar && scalar.missing());
    return missing || entry == null ? null : entry.value();
  }

  private @Nullable String scalar(SpecNode node, String key) {
    if (node instanceof SpecNode.Scalar scalar) {
      return scalar.text();
    }
    diagnostics()
        .error(node.place(), "wrong-type", key + " is a single value, not " + node.shape(), null);
    return null;
  }

  private Diagnostics diagnostics() {
    return context.diagnostics();
  }
}
