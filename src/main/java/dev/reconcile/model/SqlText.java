package dev.reconcile.model;

import java.util.List;

/**
 * A piece of SQL inside an object's definition, in which other objects may be named.
 *
 * @param form what sort of SQL it is, hence how it is read
 * @param text the SQL, verbatim
 * @param row whose columns it can name
 * @param values what else it can name: the parameters of a function
 * @param wanted the types of the values that it has to give; empty where any will do
 */
public record SqlText(Form form, String text, Row row, List<Value> values, List<String> wanted) {

  private static final String TRUTH = "boolean";

  /** Takes a copy. */
  public SqlText {
    values = List.copyOf(values);
    wanted = List.copyOf(wanted);
  }

  private SqlText(Form form, String text, Row row) {
    this(form, text, row, List.of(), List.of());
  }

  /**
   * A value that is handed to a piece of SQL.
   *
   * @param name empty if it has none
   * @param type empty if it is not known here
   */
  public record Value(String name, String type) {}

  /** Whose columns a piece of SQL can name without saying where they come from. */
  public enum Row {
    /** Nobody's: a default, a view's query. */
    NONE,
    /** Those of the relation that the object is a part of. */
    COLUMNS,
    /** The same, and any that are about to go. */
    LIVE,
    /** Those of the relation that the object is a part of, after {@code old} or {@code new}. */
    OLD_AND_NEW,
    /** That is not known here, as the parameters of a function. */
    UNKNOWN
  }

  /** The sorts of SQL that a definition can hold. */
  public enum Form {
    /** A query, as in a view. */
    QUERY,
    /** An expression in which anything can stand, also a query: that of a policy. */
    EXPRESSION,
    /** One that looks at nothing but a row and no query: a default, a check. */
    VALUE,
    /** One whose value never changes while its row stays the same: a key of an index. */
    LASTING_VALUE,
    /** Statements of PL/pgSQL. */
    PROGRAM,
    /** The name of a type with its modifiers, or a list of parameter declarations. */
    TYPE
  }

  /** The same where the value is to be of a type. */
  public SqlText as(String type) {
    return giving(List.of(type));
  }

  /** The same where the values are to be of types. */
  public SqlText giving(List<String> types) {
    return new SqlText(form, text, row, values, types);
  }

  /** The same where the value is true or false. */
  public SqlText asCondition() {
    return as(TRUTH);
  }

  /** Queries or other statements, which may name what only their owner knows. */
  public static SqlText query(String text) {
    return new SqlText(Form.QUERY, text, Row.UNKNOWN);
  }

  /** A query that stands for itself. */
  public static SqlText view(String text) {
    return new SqlText(Form.QUERY, text, Row.NONE);
  }

  /** A scalar expression, which may name what only its owner knows. */
  public static SqlText expression(String text) {
    return new SqlText(Form.EXPRESSION, text, Row.UNKNOWN);
  }

  /** An expression over a row of the relation that the object is a part of, and nothing else. */
  public static SqlText ofRow(String text) {
    return new SqlText(Form.VALUE, text, Row.COLUMNS);
  }

  /** An expression over such a row whose value is kept, or is found by in an index. */
  public static SqlText keptOfRow(String text) {
    return new SqlText(Form.LASTING_VALUE, text, Row.COLUMNS);
  }

  /** A condition over the old and the new row, as that of a trigger. */
  public static SqlText conditionOfOldAndNew(String text) {
    return new SqlText(Form.VALUE, text, Row.OLD_AND_NEW);
  }

  /** Statements, as the body of a function, over what is handed to them. */
  public static SqlText body(String text, List<Value> parameters) {
    return new SqlText(Form.QUERY, text, Row.NONE, parameters, List.of());
  }

  /** A body in PL/pgSQL, over what is handed to it. */
  public static SqlText program(String text, List<Value> values) {
    return new SqlText(Form.PROGRAM, text, Row.NONE, values, List.of());
  }

  /** Statements over the old and the new row of the relation that the object is a part of. */
  public static SqlText bodyOfOldAndNew(String text) {
    return new SqlText(Form.QUERY, text, Row.OLD_AND_NEW);
  }

  /** An expression over a value that has a name, as in the check of a domain. */
  public static SqlText ofValue(String text, String name) {
    return new SqlText(Form.VALUE, text, Row.NONE, List.of(new Value(name, "")), List.of());
  }

  /** A value that names no columns: a default. */
  public static SqlText value(String text) {
    return new SqlText(Form.VALUE, text, Row.NONE);
  }

  /** An expression that names no columns. */
  public static SqlText constant(String text) {
    return new SqlText(Form.EXPRESSION, text, Row.NONE);
  }

  /** An expression over the columns of the relation that the object is a part of. */
  public static SqlText ofColumns(String text) {
    return new SqlText(Form.EXPRESSION, text, Row.COLUMNS);
  }

  /** An expression that is looked at while some of what is live is not described any more. */
  public static SqlText ofLive(String text) {
    return new SqlText(Form.EXPRESSION, text, Row.LIVE);
  }

  /** A query that reads what is live, though it may not be described any more. */
  public static SqlText liveQuery(String text) {
    return new SqlText(Form.QUERY, text, Row.LIVE);
  }

  /** An expression over the old and the new row of the relation that the object is a part of. */
  public static SqlText ofOldAndNew(String text) {
    return new SqlText(Form.EXPRESSION, text, Row.OLD_AND_NEW);
  }

  /** Declarations that name types, among other things. */
  public static SqlText declarations(String text) {
    return new SqlText(Form.TYPE, text, Row.UNKNOWN);
  }

  /** A type with its modifiers. */
  public static SqlText type(String text) {
    return new SqlText(Form.TYPE, text, Row.NONE);
  }
}
