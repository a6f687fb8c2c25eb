package dev.reconcile.app.validation;

import dev.reconcile.expression.catalog.BuiltInNames;
import dev.reconcile.expression.catalog.TypeWords;
import dev.reconcile.sql.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The operator classes that PostgreSQL and the extensions of a project bring. */
final class OperatorClasses {

  /** Types whose values are also values of another one, without conversion. */
  private static final Map<String, List<String>> ALSO =
      Map.of(
          "varchar",
          List.of("text", "bpchar"),
          "citext",
          List.of("text"),
          "cidr",
          List.of("inet"),
          "bit",
          List.of("varbit"),
          "varbit",
          List.of("bit"));

  private final BuiltInNames builtIn;

  OperatorClasses(BuiltInNames builtIn) {
    this.builtIn = builtIn;
  }

  Set<String> methods() {
    return builtIn.indexMethods();
  }

  boolean has(String method, String name) {
    return !builtIn.operatorClass(method, name).isEmpty();
  }

  List<String> of(String method) {
    return builtIn.operatorClasses(method);
  }

  /** Whether it can be told what a type has: what makes it is known, and it is no alias. */
  boolean knows(String type) {
    String canonical = TypeName.canonical(type);
    return canonical.endsWith("[]")
        || TypeName.isBuiltIn(canonical)
        || (canonical.matches("[a-z_0-9]+(\\(\\d+\\))?") && builtIn.hasValueType(catalog(type)));
  }

  boolean fits(String method, String name, String type) {
    List<String> taken = taken(type);
    return builtIn.operatorClass(method, name).stream()
        .map(OperatorClasses::withoutMark)
        .anyMatch(taken::contains);
  }

  boolean hasDefault(String method, String type) {
    List<String> taken = taken(type);
    return of(method).stream()
        .flatMap(name -> builtIn.operatorClass(method, name).stream())
        .anyMatch(of -> of.endsWith("*") && taken.contains(withoutMark(of)));
  }

  List<String> fitting(String method, String type) {
    return of(method).stream().filter(name -> fits(method, name, type)).toList();
  }

  private static String withoutMark(String type) {
    return type.endsWith("*") ? type.substring(0, type.length() - 1) : type;
  }

  /** The types for which an operator class takes values of the given one. */
  private static List<String> taken(String type) {
    String catalog = catalog(type);
    if (TypeName.canonical(type).endsWith("[]")) {
      return List.of("anyarray", "_" + catalog);
    }
    Stream<String> polymorphic =
        catalog.endsWith("multirange")
            ? Stream.of("anymultirange")
            : catalog.endsWith("range") ? Stream.of("anyrange") : Stream.of();
    Stream<String> references = catalog.startsWith("reg") ? Stream.of("oid") : Stream.of();
    return Stream.of(
            Stream.of(catalog),
            ALSO.getOrDefault(catalog, List.of()).stream(),
            polymorphic,
            references)
        .flatMap(types -> types)
        .toList();
  }

  private static String catalog(String type) {
    return TypeWords.catalogName(TypeName.canonical(type).replace("[]", ""));
  }
}
