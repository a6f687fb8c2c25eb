package dev.reconcile.sql;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Types of columns and parameters under their different spellings. PostgreSQL's grammar knows a
 * fixed set of other names for its built-in types (PostgreSQL documentation, table 8.1); everything
 * else is a name, and only a server can say what it stands for.
 */
public final class TypeName {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<name>[^(\\[]+?)\\s*(?<modifier>\\([^)]*\\))?\\s*(?<zone>with(out)? time zone)?"
              + "\\s*(?<array>((?<!\\w)array\\b)?(\\s*\\[\\s*\\d*\\s*\\])*)",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> CANONICAL =
      Map.ofEntries(
          Map.entry("int", "integer"),
          Map.entry("int4", "integer"),
          Map.entry("int8", "bigint"),
          Map.entry("int2", "smallint"),
          Map.entry("float", "double precision"),
          Map.entry("float8", "double precision"),
          Map.entry("float4", "real"),
          Map.entry("decimal", "numeric"),
          Map.entry("dec", "numeric"),
          Map.entry("bool", "boolean"),
          Map.entry("varchar", "character varying"),
          Map.entry("char varying", "character varying"),
          Map.entry("char", "character"),
          Map.entry("varbit", "bit varying"),
          Map.entry("timestamptz", "timestamp with time zone"),
          Map.entry("timestamp", "timestamp without time zone"),
          Map.entry("timetz", "time with time zone"),
          Map.entry("time", "time without time zone"));

  private static final Set<String> BUILT_IN =
      Set.of(
          "bigint",
          "bit",
          "bit varying",
          "boolean",
          "box",
          "bytea",
          "character",
          "character varying",
          "cidr",
          "circle",
          "date",
          "datemultirange",
          "daterange",
          "double precision",
          "inet",
          "int4multirange",
          "int4range",
          "int8multirange",
          "int8range",
          "integer",
          "interval",
          "json",
          "jsonb",
          "jsonpath",
          "line",
          "lseg",
          "macaddr",
          "macaddr8",
          "money",
          "name",
          "numeric",
          "nummultirange",
          "numrange",
          "oid",
          "path",
          "pg_lsn",
          "point",
          "polygon",
          "real",
          "smallint",
          "text",
          "time with time zone",
          "time without time zone",
          "timestamp with time zone",
          "timestamp without time zone",
          "tsmultirange",
          "tsquery",
          "tsrange",
          "tstzmultirange",
          "tstzrange",
          "tsvector",
          "uuid",
          "xml");

  private static final Map<String, String> SHORT =
      Map.of(
          "character varying", "varchar",
          "character", "char",
          "timestamp with time zone", "timestamptz",
          "timestamp without time zone", "timestamp",
          "time with time zone", "timetz",
          "time without time zone", "time",
          "bit varying", "varbit");

  private TypeName() {}

  /** The spelling of {@code format_type}, as far as it can be told without a server. */
  public static String canonical(String type) {
    if (isOneWord(type)) {
      return scalar(type, "");
    }
    Matcher shape = SHAPE.matcher(type.strip());
    if (!shape.matches() || type.contains("\"")) {
      return type.strip();
    }
    String zone = shape.group("zone") == null ? "" : " " + fold(shape.group("zone"));
    String modifier = shape.group("modifier") == null ? "" : compact(shape.group("modifier"));
    // PostgreSQL keeps neither the number of dimensions nor their sizes.
    String array = shape.group("array").isBlank() ? "" : "[]";
    return scalar(fold(shape.group("name")) + zone, modifier) + array;
  }

  /** The shortest usual spelling of a canonical type, for files that people read. */
  public static String brief(String canonical) {
    Matcher shape = SHAPE.matcher(canonical);
    if (!shape.matches() || canonical.contains("\"")) {
      return canonical;
    }
    String zone = shape.group("zone") == null ? "" : " " + fold(shape.group("zone"));
    String name = shape.group("name") + zone;
    String modifier = shape.group("modifier") == null ? "" : shape.group("modifier");
    return SHORT.getOrDefault(name, name) + modifier + shape.group("array");
  }

  /** The names of types that every server has. */
  public static Collection<String> builtIn() {
    return BUILT_IN;
  }

  /** Whether a canonical type is one of those that every server has. */
  public static boolean isBuiltIn(String canonical) {
    Matcher shape = SHAPE.matcher(canonical);
    if (!shape.matches()) {
      return false;
    }
    String zone = shape.group("zone") == null ? "" : " " + fold(shape.group("zone"));
    return BUILT_IN.contains(shape.group("name") + zone);
  }

  private static boolean isOneWord(String type) {
    return !type.isEmpty() && type.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '_');
  }

  private static String scalar(String name, String modifier) {
    if (name.equals("float") && !modifier.isEmpty()) {
      return Integer.parseInt(modifier.replaceAll("\\D", "")) <= 24 ? "real" : "double precision";
    }
    if (modifier.isEmpty() && (name.equals("char") || name.equals("character"))) {
      return "character(1)";
    }
    if (modifier.isEmpty() && name.equals("bit")) {
      return "bit(1)";
    }
    String full = CANONICAL.getOrDefault(name, name);
    if (modifier.isEmpty()) {
      return full;
    }
    return withModifier(full, fullModifier(full, modifier));
  }

  private static String fullModifier(String name, String modifier) {
    boolean precisionAlone = name.equals("numeric") && modifier.indexOf(',') < 0;
    return precisionAlone ? modifier.replace(")", ",0)") : modifier;
  }

  /** PostgreSQL writes the modifier of times between the name and the zone. */
  private static String withModifier(String name, String modifier) {
    int zone = name.indexOf(" with");
    return zone < 0 ? name + modifier : name.substring(0, zone) + modifier + name.substring(zone);
  }

  private static String compact(String modifier) {
    return modifier.replaceAll("\\s+", "");
  }

  private static String fold(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
