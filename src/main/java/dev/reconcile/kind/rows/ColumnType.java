package dev.reconcile.kind.rows;

import dev.reconcile.kind.DerivedType;
import dev.reconcile.kind.NamedType;
import dev.reconcile.kind.RowColumn;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column, and what values of it look like.
 *
 * @param name as it is declared
 * @param form what a list stands for
 * @param base the type that its values are of, without modifiers and brackets: that below a domain
 * @param likeness how differences of its values are found
 */
record ColumnType(String name, Form form, String base, Likeness likeness) {

  /** How differences of values are found. */
  enum Likeness {
    /** By the operators of the type. */
    OPERATOR,
    /** By what the values look like. */
    TEXT
  }

  /** Numbers that YAML spells in a way of its own (YAML 1.2, 10.3.2). */
  private static final Map<String, String> BEYOND_COUNTING =
      Map.of(".nan", "NaN", ".inf", "Infinity", "+.inf", "Infinity", "-.inf", "-Infinity");

  private static final Set<String> FRACTIONAL = Set.of("numeric", "real", "double precision");

  /** What a list stands for. */
  enum Form {
    /** An array. */
    ARRAY,
    /** A JSON array. */
    JSON,
    /** What the type makes of it: a vector is written like a JSON array. */
    PLAIN
  }

  /** Types without an equality of their own, or with one that compares sizes only. */
  private static final Set<String> EQUAL_BY_TEXT =
      Set.of(
          "xml",
          "point",
          "line",
          "lseg",
          "box",
          "path",
          "polygon",
          "circle",
          "jsonpath",
          "pg_snapshot",
          "txid_snapshot");

  /**
   * Types whose operators find any two values equal that nobody would tell apart. Others may have
   * none, or one that overlooks something, as that of interval takes a month for 30 days.
   */
  private static final Set<String> WITH_OPERATORS =
      Set.of(
          "smallint",
          "integer",
          "bigint",
          "numeric",
          "real",
          "double precision",
          "boolean",
          "text",
          "character varying",
          "character",
          "name",
          "date",
          "timestamp",
          "timestamp without time zone",
          "timestamp with time zone",
          "time",
          "time without time zone",
          "uuid",
          "bytea",
          "jsonb",
          "inet",
          "cidr",
          "vector",
          "halfvec",
          "sparsevec");

  /** Types whose modifier changes values. */
  private static final Set<String> ROUNDING =
      Set.of("numeric", "timestamp", "time", "interval", "bit", "bit varying");

  private static final Set<String> NUMBERS =
      Set.of("smallint", "integer", "bigint", "real", "double precision");

  /** As PostgreSQL prints a number that fits into an integer. */
  private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,8}");

  private static final Set<String> JSON = Set.of("json", "jsonb");

  static ColumnType of(RowColumn column, Schema schema) {
    String below = below(column.type(), schema);
    boolean array = below.endsWith("[]");
    String base = below.replaceFirst("(\\(.*)?(\\[])?$", "").strip();
    Form scalar = JSON.contains(base) ? Form.JSON : Form.PLAIN;
    return new ColumnType(column.type(), array ? Form.ARRAY : scalar, base, likeness(base, schema));
  }

  private static Likeness likeness(String base, Schema schema) {
    boolean labels =
        schema.ids().stream()
            .anyMatch(id -> id.kind() == KindName.ENUM_TYPE && NamedType.isIn(base, id));
    return labels || WITH_OPERATORS.contains(base) ? Likeness.OPERATOR : Likeness.TEXT;
  }

  private static String below(String type, Schema schema) {
    for (ObjectId id : schema.ids()) {
      if (id.kind() == KindName.DOMAIN && NamedType.isIn(type, id) && !type.endsWith("[]")) {
        SchemaObject domain = schema.find(id).orElseThrow();
        return domain instanceof DerivedType derived ? below(derived.type(), schema) : type;
      }
    }
    return type;
  }

  /**
   * A constant in a list of VALUES, which have the type of the first of them, but its modifier only
   * when all have it: so each says it where the modifier rounds values.
   */
  Sql constant(@Nullable String text, Place place) {
    boolean bare = text != null && NUMBERS.contains(name) && NUMBER.matcher(text).matches();
    String constant =
        text == null ? "NULL" : bare ? text : new SqlWriter().literal(text).done().text();
    boolean said = place == Place.FIRST || ROUNDING.contains(base);
    boolean clear = name.equals("text") || (bare && name.equals("integer"));
    return new Sql(said && !clear ? constant + "::" + name : constant);
  }

  /** A text of YAML in PostgreSQL's spelling. */
  String spelled(String text) {
    return FRACTIONAL.contains(base)
        ? BEYOND_COUNTING.getOrDefault(text.toLowerCase(Locale.ROOT), text)
        : text;
  }

  /** Where a constant stands among those of its column. */
  enum Place {
    /** The type is not known yet. */
    FIRST,
    /** The type is known. */
    LATER
  }

  /** An operand of a comparison that tells rows apart. */
  String keyed(String operand) {
    if (base.equals("json")) {
      return operand + (form == Form.ARRAY ? "::text[]" : "::jsonb");
    }
    return EQUAL_BY_TEXT.contains(base) ? operand + "::text" : operand;
  }

  /** An operand of a comparison that finds any difference. */
  String comparable(String operand) {
    String keyed = keyed(operand);
    boolean byKey = !keyed.equals(operand) || likeness == Likeness.OPERATOR;
    return byKey ? keyed : operand + "::text";
  }

  /** What rows can be sorted by. */
  String sortable(String operand) {
    return likeness == Likeness.OPERATOR ? operand : operand + "::text";
  }

  boolean isJsonb() {
    return base.equals("jsonb");
  }

  /** Whether it is JSON, or an array of it. */
  boolean holdsJson() {
    return JSON.contains(base);
  }

  boolean isJson() {
    return form == Form.JSON;
  }
}
