package dev.reconcile.model;

/**
 * A piece of SQL inside an object's definition, in which other objects may be named.
 *
 * @param form what sort of SQL it is, hence how it is read
 * @param text the SQL, verbatim
 */
public record SqlText(Form form, String text) {

  /** The sorts of SQL that a definition can hold. */
  public enum Form {
    /** A query, as in a view. */
    QUERY,
    /** A scalar expression or a list of them: a default, a check, a trigger's condition. */
    EXPRESSION,
    /** The name of a type with its modifiers, or a list of parameter declarations. */
    TYPE
  }

  /** A query. */
  public static SqlText query(String text) {
    return new SqlText(Form.QUERY, text);
  }

  /** A scalar expression. */
  public static SqlText expression(String text) {
    return new SqlText(Form.EXPRESSION, text);
  }

  /** A type, or declarations that name types. */
  public static SqlText type(String text) {
    return new SqlText(Form.TYPE, text);
  }
}
