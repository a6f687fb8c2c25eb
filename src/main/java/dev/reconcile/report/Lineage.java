package dev.reconcile.report;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which columns are made of which others. A column is written with its relation and schema.
 *
 * @param sources what each column is made of, at one remove
 * @param unknown relations whose columns could not be told, or not all of them
 */
public record Lineage(SortedMap<String, SortedSet<String>> sources, SortedSet<String> unknown) {

  /** Takes copies. */
  public Lineage {
    SortedMap<String, SortedSet<String>> copy = new TreeMap<>();
    sources.forEach(
        (column, of) -> copy.put(column, Collections.unmodifiableSortedSet(new TreeSet<>(of))));
    sources = Collections.unmodifiableSortedMap(copy);
    unknown = Collections.unmodifiableSortedSet(new TreeSet<>(unknown));
  }

  /** All columns in it. */
  public SortedSet<String> columns() {
    SortedSet<String> columns = new TreeSet<>(sources.keySet());
    sources.values().forEach(of -> columns.addAll(of));
    return columns;
  }

  /** The columns meant: by their name with or without the schema, or by that of their relation. */
  public SortedSet<String> meant(String name) {
    SortedSet<String> meant = new TreeSet<>();
    for (String column : columns()) {
      String relation = column.substring(0, column.lastIndexOf('.'));
      if (isCalled(column, name) || isCalled(relation, name)) {
        meant.add(column);
      }
    }
    return meant;
  }

  private static boolean isCalled(String full, String name) {
    return full.equals(name) || full.endsWith("." + name);
  }

  /** What a column is made of, at one remove. */
  public SortedSet<String> sourcesOf(String column) {
    return sources.getOrDefault(column, Collections.emptySortedSet());
  }

  /** What is made of a column, at one remove. */
  public SortedSet<String> fedBy(String column) {
    SortedSet<String> fed = new TreeSet<>();
    sources.forEach(
        (target, of) -> {
          if (of.contains(column)) {
            fed.add(target);
          }
        });
    return fed;
  }

  /** The part in which the given columns are, through all removes. */
  public Lineage around(Collection<String> columns) {
    SortedMap<String, SortedSet<String>> part = new TreeMap<>();
    SortedSet<String> above = new TreeSet<>();
    SortedSet<String> below = new TreeSet<>();
    columns.forEach(column -> collectSources(column, above));
    columns.forEach(column -> collectFed(column, below));
    above.forEach(column -> part.put(column, sourcesOf(column)));
    below.forEach(
        column -> {
          SortedSet<String> of = new TreeSet<>(sourcesOf(column));
          of.removeIf(source -> !below.contains(source) && !above.contains(source));
          part.merge(column, of, Lineage::together);
        });
    part.values().removeIf(of -> of.isEmpty());
    return new Lineage(part, unknown);
  }

  private static SortedSet<String> together(SortedSet<String> one, SortedSet<String> other) {
    SortedSet<String> all = new TreeSet<>(one);
    all.addAll(other);
    return all;
  }

  private void collectSources(String column, SortedSet<String> found) {
    if (found.add(column)) {
      sourcesOf(column).forEach(source -> collectSources(source, found));
    }
  }

  private void collectFed(String column, SortedSet<String> found) {
    if (found.add(column)) {
      fedBy(column).forEach(target -> collectFed(target, found));
    }
  }
}
