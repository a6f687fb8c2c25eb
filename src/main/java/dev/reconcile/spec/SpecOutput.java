package dev.reconcile.spec;

import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.model.ObjectId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A mapping in the making. What is null, false or empty is left out. */
public final class SpecOutput {

  static final SourceLocation NOWHERE = new SourceLocation("", 1, 1);

  private final Map<String, SpecNode> entries = new LinkedHashMap<>();

  /** A text. */
  public SpecOutput put(String key, @Nullable String text) {
    return text == null ? this : put(key, scalar(text));
  }

  /** True, when it is. */
  public SpecOutput putIf(boolean flag, String key) {
    return flag ? put(key, scalar("true")) : this;
  }

  /** A number. */
  public SpecOutput put(String key, @Nullable Long number) {
    return number == null ? this : put(key, scalar(number.toString()));
  }

  /** An enum's constant in the words of YAML. */
  public SpecOutput put(String key, Enum<?> constant) {
    return put(key, scalar(SpecBody.word(constant)));
  }

  /** The name of another object, as {@link SpecBody#reference} reads it. */
  public SpecOutput put(String key, @Nullable ObjectId reference) {
    return reference == null
        ? this
        : put(key, SpecKey.write(reference.schemaName(), reference.name()));
  }

  /** A list of texts. */
  public SpecOutput put(String key, List<String> texts) {
    return texts.isEmpty() ? this : put(key, items(texts));
  }

  /** A list of texts that says something by being empty, too. */
  public SpecOutput putEvenEmpty(String key, List<String> texts) {
    return put(key, items(texts));
  }

  /** A mapping of names to texts. */
  public SpecOutput put(String key, Map<String, String> settings) {
    if (settings.isEmpty()) {
      return this;
    }
    SpecOutput inner = new SpecOutput();
    settings.forEach(inner::put);
    return put(key, inner.toNode(NOWHERE));
  }

  /** A mapping of names to texts that says something even when it is empty. */
  public SpecOutput putMapping(String key, Map<String, String> settings) {
    SpecOutput inner = new SpecOutput();
    settings.forEach(inner::put);
    return put(key, inner.toNode(NOWHERE));
  }

  /** A mapping. */
  public SpecOutput put(String key, SpecOutput inner) {
    return inner.entries.isEmpty() ? this : put(key, inner.toNode(NOWHERE));
  }

  /** A mapping, or the only value when it holds just the given key. */
  public SpecOutput put(String key, SpecOutput inner, String shorthand) {
    return put(key, inner.compact(shorthand));
  }

  /** A list of mappings. */
  public <T> SpecOutput putAll(String key, List<T> values, BiConsumer<T, SpecOutput> each) {
    List<SpecNode> items = new ArrayList<>();
    for (T value : values) {
      SpecOutput inner = new SpecOutput();
      each.accept(value, inner);
      items.add(inner.toNode(NOWHERE));
    }
    return items.isEmpty() ? this : put(key, new SpecNode.Items(items, NOWHERE));
  }

  /** A value that has no fixed form. */
  public SpecOutput put(String key, SpecNode node) {
    entries.put(key, node);
    return this;
  }

  private static SpecNode scalar(String text) {
    return new SpecNode.Scalar(text, SpecNode.Scalar.Meaning.TEXT, NOWHERE);
  }

  private static SpecNode items(List<String> texts) {
    List<SpecNode> items = new ArrayList<>();
    texts.forEach(text -> items.add(scalar(text)));
    return new SpecNode.Items(items, NOWHERE);
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The only value when the mapping holds just the given key; else the mapping. */
  SpecNode compact(String shorthand) {
    SpecNode only = entries.size() == 1 ? entries.get(shorthand) : null;
    return only == null ? toNode(NOWHERE) : only;
  }

  SpecNode.Mapping toNode(SourceLocation place) {
    Map<String, SpecNode.Entry> located = new LinkedHashMap<>();
    entries.forEach(
        (key, node) -> located.put(key, new SpecNode.Entry(place, relocate(node, place))));
    return new SpecNode.Mapping(located, place);
  }

  /** What is implied by an entry is reported at the place of that entry. */
  private static SpecNode relocate(SpecNode node, SourceLocation place) {
    return node instanceof SpecNode.Scalar scalar
        ? new SpecNode.Scalar(scalar.text(), scalar.meaning(), place)
        : node;
  }
}
