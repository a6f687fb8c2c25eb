package dev.reconcile.spec;

import dev.reconcile.diagnostic.SourceLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of YAML that knows where it stands. */
public sealed interface SpecNode {

  /** Where it begins. */
  SourceLocation place();

  /** What a user would call such a piece. */
  String shape();

  /**
   * A single value.
   *
   * @param text as written, without YAML's quotes
   * @param meaning what YAML takes it for
   */
  record Scalar(String text, Meaning meaning, SourceLocation place) implements SpecNode {

    /** What YAML takes a single value for. */
    public enum Meaning {
      /** A text, with quotes or without. */
      TEXT,
      /** A number, as JSON writes one. */
      NUMBER,
      /** True or false. */
      TRUTH,
      /** An empty value, {@code null} or {@code ~}. */
      NOTHING
    }

    /** Whether it stands for nothing. */
    public boolean missing() {
      return meaning == Meaning.NOTHING;
    }

    @Override
    public String shape() {
      return missing() ? "nothing" : "the value " + text;
    }
  }

  /** A list. */
  record Items(List<SpecNode> items, SourceLocation place) implements SpecNode {
    /** Takes a copy. */
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String shape() {
      return "a list";
    }
  }

  /** A key of a mapping with its place, and the value. */
  record Entry(SourceLocation keyPlace, SpecNode value) {}

  /** Keys with values, in the order of the file. */
  record Mapping(Map<String, Entry> entries, SourceLocation place) implements SpecNode {
    /** Takes a copy that keeps the order. */
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The same with texts for the keys that are not there. */
    public Mapping orElse(Map<String, String> texts) {
      Map<String, Entry> more = new LinkedHashMap<>(entries);
      texts.forEach(
          (key, text) ->
              more.putIfAbsent(
                  key, new Entry(place, new Scalar(text, Scalar.Meaning.TEXT, place))));
      return new Mapping(more, place);
    }

    /** The same without a key. */
    public Mapping without(String key) {
      Map<String, Entry> less = new LinkedHashMap<>(entries);
      less.remove(key);
      return new Mapping(less, place);
    }

    /** The texts of the mapping that a key holds, or of the given key in the mappings there. */
    public Map<String, String> texts(String key, String inner) {
      Map<String, String> texts = new LinkedHashMap<>();
      if (entries.containsKey(key) && entries.get(key).value() instanceof Mapping map) {
        map.entries()
            .forEach(
                (name, entry) -> {
                  SpecNode value = entry.value();
                  if (value instanceof Mapping deeper && deeper.entries().containsKey(inner)) {
                    value = deeper.entries().get(inner).value();
                  }
                  if (value instanceof Scalar scalar && !scalar.missing()) {
                    texts.put(name, scalar.text());
                  }
                });
      }
      return texts;
    }

    @Override
    public String shape() {
      return "a mapping";
    }
  }
}
