package dev.reconcile.diff;

/**
 * One property in which an object differs.
 *
 * @param property the key that the property has in YAML
 * @param effect whether PostgreSQL can change it in place
 * @param form whether the values are SQL that PostgreSQL rewrites, so that different texts may mean
 *     the same
 * @param from the live value, for people; empty when there is none
 * @param to the desired value, for people; empty when there is none
 */
public record Difference(String property, Effect effect, Form form, String from, String to) {

  /** Whether both are SQL, and only PostgreSQL can say if they mean the same. */
  public boolean isDoubtful() {
    return form == Form.SQL && !from.isEmpty() && !to.isEmpty();
  }

  /** What closing the difference takes. */
  public enum Effect {
    /** The object is altered. */
    ALTERS,
    /** The object is dropped and created again. */
    REBUILDS
  }

  /** What the values are. */
  public enum Form {
    /** Values that are compared as they are. */
    VALUE,
    /** SQL, of which PostgreSQL keeps its own wording. */
    SQL,
    /** A row of a table, or a value of one; the property names it. */
    ROW
  }
}
