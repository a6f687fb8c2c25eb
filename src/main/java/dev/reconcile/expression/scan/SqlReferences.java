package dev.reconcile.expression.scan;

import dev.reconcile.expression.token.Name;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a text refers to by name; each list is sorted and without duplicates. Built-in functions and
 * types are listed like others, and with {@link Certainty#SCANNED} also names of columns and
 * aliases, so a name means something only if it is looked up and found.
 *
 * @param relations tables, views, sequences, also those named in a string that is cast to {@code
 *     regclass} or handed to a function, where the server may add the cast
 * @param functions whatever is called, which includes types in a cast written {@code type(value)};
 *     and the last part of {@code row.name}, which calls a function if the row has no such column
 * @param types enums, domains and others, which includes relations whose row type is meant
 */
public record SqlReferences(
    List<Name> relations, List<Name> functions, List<Name> types, Certainty certainty) {

  public SqlReferences {
    relations = sorted(relations);
    functions = sorted(functions);
    types = sorted(types);
  }

  /** All names, whatever they seem to stand for: what to look up when none may be missed. */
  public List<Name> names() {
    return Stream.of(relations, functions, types)
        .flatMap(List::stream)
        .sorted()
        .distinct()
        .toList();
  }

  private static List<Name> sorted(Collection<Name> names) {
    return List.copyOf(new TreeSet<>(names));
  }
}
