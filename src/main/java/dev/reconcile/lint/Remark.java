package dev.reconcile.lint;

import org.jspecify.annotations.Nullable;

/**
 * What a lint has to say of an object.
 *
 * @param message what is odd about it, without its name
 * @param fix what to do about it here; null where the lint's advice says all
 * @param spot where in its SQL; null for the object as a whole
 */
public record Remark(String message, @Nullable String fix, @Nullable Spot spot) {

  /**
   * A place in a piece of an object's SQL.
   *
   * @param sql the whole piece, as the description has it
   * @param offset of the character
   */
  public record Spot(String sql, int offset) {}

  /** A remark about the object as a whole. */
  public static Remark of(String message) {
    return new Remark(message, null, null);
  }

  /** The same with what to do about it here. */
  public Remark fix(String what) {
    return new Remark(message, what, spot);
  }

  /** The same at a place in its SQL. */
  public Remark at(String sql, int offset) {
    return new Remark(message, fix, new Spot(sql, offset));
  }
}
