package dev.reconcile.expression.catalog;

import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.expression.token.Name;
import dev.reconcile.sql.TypeName;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What types are called in the catalog, and in SQL. */
public final class TypeWords {

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

  /** Columns that a sequence fills are of a type of whole numbers. */
  private static final Map<String, String> SERIAL =
      Map.of(
          "smallserial", "int2",
          "serial2", "int2",
          "serial", "int4",
          "serial4", "int4",
          "bigserial", "int8",
          "serial8", "int8");

  private static final Map<String, String> CATALOG =
      Stream.concat(
              SQL.entrySet().stream().map(word -> Map.entry(word.getValue(), word.getKey())),
              SERIAL.entrySet().stream())
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private TypeWords() {}

  /** What the catalog calls a type that is no array, given as {@link TypeName#canonical} has it. */
  public static String catalogName(String canonical) {
    String plain = withoutModifier(canonical);
    return CATALOG.getOrDefault(plain, plain);
  }

  private static String withoutModifier(String canonical) {
    return canonical.replaceFirst("\\s*\\([^)]*\\)", "");
  }

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
    String plain = withoutModifier(canonical);
    String catalog = CATALOG.get(plain);
    return catalog != null
        ? named.apply(Name.of(catalog))
        : SqlFragment.of(plain).asName().map(named).orElse(ValueType.UNKNOWN);
  }
}
