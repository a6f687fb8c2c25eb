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
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column, and what values of it look like.
 *
 * @param name as it is declared
 * @param form what a list stands for
 * @param base the type that its values are of, without modifiers and brackets: that below a domain
 */
record ColumnType(String name, Form form, String base) {

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
      Set.of("xml", "point", "line", "lseg", "box", "path", "polygon", "circle");

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
    return new ColumnType(column.type(), array ? Form.ARRAY : scalar, base);
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

  /** Where a constant stands among those of its column. */
  enum Place {
    /** The type is not known yet. */
    FIRST,
    /** The type is known. */
    LATER
  }

  /** An operand of a comparison. */
  String comparable(String operand) {
    if (base.equals("json")) {
      return operand + (form == Form.ARRAY ? "::text[]" : "::jsonb");
    }
    return EQUAL_BY_TEXT.contains(base) ? operand + "::text" : operand;
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
