package dev.reconcile.catalog;

import dev.reconcile.model.Fingerprint;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.ImplicitName;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a column that is filled beside traffic is called until it takes another one's place, and
 * what keeps it in step. The names follow from what it is made of, so that a later run knows what
 * an interrupted one left, and whether it still is what is wanted.
 */
public final class InterimNames {

  private static final String MARK = "_reconcile_";
  private static final int DIGITS = 8;
  private static final Pattern FUNCTION = Pattern.compile(MARK + "[0-9a-f]{" + DIGITS + "}");

  private final String column;
  private final String mark;

  /**
   * The names for the successor of a column.
   *
   * @param recipe all that decides about its values
   */
  public InterimNames(ObjectId column, List<String> recipe) {
    this.column = column.name();
    this.mark = MARK + Fingerprint.digest(recipe).substring(0, DIGITS);
  }

  private InterimNames(ObjectId interim) {
    this.column = "";
    this.mark = interim.name().substring(interim.name().length() - MARK.length() - DIGITS);
  }

  /** The names that go with a column that {@link #isMarked} recognised. */
  public static InterimNames of(ObjectId interim) {
    return new InterimNames(interim);
  }

  /** Of the column. */
  public String column() {
    return ImplicitName.of(column, "", mark);
  }

  /** Of the function that computes its values. */
  public String function() {
    return mark;
  }

  /**
   * Of a trigger. PostgreSQL fires triggers in the order of their names: this one comes after all
   * whose names begin with a letter, a digit or an underscore of ASCII.
   */
  public String trigger(String event) {
    return "~" + event + mark;
  }

  /** Whether this is the name of a function that computes values of such a column. */
  static boolean isFunction(String name) {
    return FUNCTION.matcher(name).matches();
  }

  /** Whether the name of a column or trigger goes with that of a function. */
  static boolean isMarked(ObjectId id, String function) {
    return switch (id.kind()) {
      case COLUMN, TRIGGER -> id.name().endsWith(function);
      default -> false;
    };
  }
}
