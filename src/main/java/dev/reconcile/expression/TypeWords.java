package dev.reconcile.expression;

import dev.reconcile.sql.TypeName;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What types are called in the catalog, and in SQL. */
final class TypeWords {

  private static final Map<String, String> SQL =
      Map.ofEntries(
          Map.entry("bool", "boolean"),
          Map.entry("int2", "smallint"),
          Map.entry("int4", "integer"),
          Map.entry("int8", "bigint"),
          Map.entry("float4", "real"),
          Map.entry("float8", "double precision"),
          Map.entry("varchar", "character varying"),
          Map.entry("bpchar", "character"),
          Map.entry("varbit", "bit varying"),
          Map.entry("timestamp", "timestamp without time zone"),
          Map.entry("timestamptz", "timestamp with time zone"),
          Map.entry("time", "time without time zone"),
          Map.entry("timetz", "time with time zone"));

  private static final Map<String, String> CATALOG =
      SQL.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  private TypeWords() {}

  /** What people call a type of the catalog. */
  static String of(String catalogName) {
    return catalogName.startsWith("_")
        ? of(catalogName.substring(1)) + "[]"
        : TypeName.brief(SQL.getOrDefault(catalogName, catalogName));
  }

  /**
   * The type that a declaration means, with or without its modifiers.
   *
   * @param named the type of a name of the catalog
   */
  static ValueType declared(String declaration, Function<Name, ValueType> named) {
    String canonical = TypeName.canonical(declaration);
    if (canonical.endsWith("[]")) {
      return declared(canonical.substring(0, canonical.length() - 2), named).array();
    }
    String plain = canonical.replaceFirst("\\s*\\([^)]*\\)", "");
    String serial =
        switch (plain) {
          case "smallserial", "serial2" -> "smallint";
          case "serial", "serial4" -> "integer";
          case "bigserial", "serial8" -> "bigint";
          default -> plain;
        };
    String catalog = CATALOG.get(serial);
    return catalog != null
        ? named.apply(Name.of(catalog))
        : SqlFragment.of(serial).asName().map(named).orElse(ValueType.UNKNOWN);
  }
}
