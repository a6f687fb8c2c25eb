package dev.reconcile.sql;

/**
 * A finished statement or a part of one.
 *
 * @param text what is sent to the server, without a closing semicolon
 */
public record Sql(String text) {

  /** SQL that holds no names and no values, as written by us. */
  public static Sql of(String text) {
    return new Sql(text);
  }

  /** This statement and another one, sent together. */
  public Sql then(Sql next) {
    return new Sql(text + ";\n" + next.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
