package dev.reconcile.kind;

import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import java.util.Locale;

/**
 * When a constraint is checked: {@code deferrable: true} or {@code deferrable: initially deferred}.
 */
public enum Deferral {
  /** With each statement. */
  NOT_DEFERRABLE("NOT DEFERRABLE", ""),
  /** With each statement, unless the transaction asks otherwise. */
  INITIALLY_IMMEDIATE("DEFERRABLE INITIALLY IMMEDIATE", "true"),
  /** When the transaction commits, unless it asks otherwise. */
  INITIALLY_DEFERRED("DEFERRABLE INITIALLY DEFERRED", "initially deferred");

  private static final String KEY = "deferrable";

  private final String clause;
  private final String word;

  Deferral(String clause, String word) {
    this.clause = clause;
    this.word = word;
  }

  /** What the catalog says in two columns. */
  public static Deferral of(boolean deferrable, boolean deferred) {
    if (!deferrable) {
      return NOT_DEFERRABLE;
    }
    return deferred ? INITIALLY_DEFERRED : INITIALLY_IMMEDIATE;
  }

  /** What an entry says. */
  public static Deferral read(SpecBody body) {
    String text = body.text(KEY);
    return switch (text == null ? "false" : text.toLowerCase(Locale.ROOT)) {
      case "false" -> NOT_DEFERRABLE;
      case "true", "initially immediate" -> INITIALLY_IMMEDIATE;
      case "initially deferred" -> INITIALLY_DEFERRED;
      default -> {
        String words = "false, true, initially immediate, initially deferred";
        body.error(KEY, "wrong-value", KEY + " is one of " + words + ", not " + text, null);
        yield NOT_DEFERRABLE;
      }
    };
  }

  /** Writes what {@link #read} reads. */
  public void write(SpecOutput output) {
    if (this != NOT_DEFERRABLE) {
      output.put(KEY, word);
    }
  }

  /** The clause that sets it, also when it is the default. */
  public String clause() {
    return clause;
  }

  /** The clause as a part of a definition, where the default is left out. */
  public String clauseIfNotDefault() {
    return this == NOT_DEFERRABLE ? "" : clause;
  }
}
