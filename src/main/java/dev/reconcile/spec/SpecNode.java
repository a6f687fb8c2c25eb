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
   * @param missing whether it stands for nothing: an empty value, {@code null} or {@code ~}
   */
  record Scalar(String text, boolean missing, SourceLocation place) implements SpecNode {
    @Override
    public String shape() {
      return missing ? "nothing" : "the value " + text;
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

    @Override
    public String shape() {
      return "a mapping";
    }
  }
}
