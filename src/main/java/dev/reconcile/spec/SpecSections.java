package dev.reconcile.spec;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The sections of all kinds: which can stand where, and what a key there is the name of. */
public final class SpecSections {

  private final Map<KindName, SpecBinding<?>> bindings;
  private final Map<String, SpecSection> top = new TreeMap<>();
  private final Map<KindName, Map<String, SpecSection>> nested = new TreeMap<>();

  /** The sections of the given kinds. */
  public SpecSections(Map<KindName, SpecBinding<?>> bindings) {
    this.bindings = Map.copyOf(bindings);
    for (SpecBinding<?> binding : bindings.values()) {
      for (SpecSection section : binding.sections()) {
        if (section.within().isEmpty()) {
          top.put(section.name(), section);
        }
        for (KindName kind : section.within()) {
          nested.computeIfAbsent(kind, k -> new TreeMap<>()).put(section.name(), section);
        }
      }
    }
  }

  /** The sections at the top of a file. */
  Map<String, SpecSection> top() {
    return Collections.unmodifiableMap(top);
  }

  /** The sections within objects of a kind. */
  Map<String, SpecSection> within(KindName kind) {
    return Collections.unmodifiableMap(nested.getOrDefault(kind, Map.of()));
  }

  SpecBinding<?> binding(KindName kind) {
    return Objects.requireNonNull(bindings.get(kind), kind.word());
  }

  /** Whether objects of a kind consist of others that have names. */
  boolean hasParts(KindName kind) {
    return within(kind).values().stream().anyMatch(SpecSections::isNamed);
  }

  /** The object that a key stands for in a section. */
  ObjectId id(SpecSection section, @Nullable ObjectId parent, String key) {
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

  /** The sections that a word means: its name, or SQL's word for its kind, as in constraints. */
  List<SpecSection> called(String word, @Nullable ObjectId parent) {
    Collection<SpecSection> here = parent == null ? top.values() : within(parent.kind()).values();
    return here.stream().filter(SpecSections::isNamed).filter(s -> isCalled(s, word)).toList();
  }

  /** The words for all sorts of objects with names. */
  Set<String> words(@Nullable ObjectId parent) {
    Collection<SpecSection> here = parent == null ? top.values() : within(parent.kind()).values();
    Set<String> words = new TreeSet<>();
    here.stream().filter(SpecSections::isNamed).map(SpecSection::name).forEach(words::add);
    return words;
  }

  /** The kinds that a word means, wherever their sections stand; none for an unknown word. */
  public Set<KindName> kinds(String word) {
    Set<KindName> kinds = new TreeSet<>();
    all().stream().filter(s -> isCalled(s, word)).map(SpecSection::kind).forEach(kinds::add);
    return kinds;
  }

  /** The words for all kinds of objects with names. */
  public Set<String> words() {
    Set<String> words = new TreeSet<>();
    all().stream().map(SpecSection::name).forEach(words::add);
    return words;
  }

  private List<SpecSection> all() {
    List<SpecSection> all = new ArrayList<>();
    bindings.values().forEach(binding -> all.addAll(binding.sections()));
    return all.stream().filter(SpecSections::isNamed).toList();
  }

  private static boolean isCalled(SpecSection section, String word) {
    String keyword = section.kind().keyword().toLowerCase(Locale.ROOT).replace(' ', '_') + "s";
    return section.name().equals(word) || keyword.equals(word);
  }

  private static boolean isNamed(SpecSection section) {
    return section.shape() == SpecSection.Shape.BY_NAME || !section.suffix().isEmpty();
  }
}
