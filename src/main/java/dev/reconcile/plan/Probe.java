package dev.reconcile.plan;

import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.Sql;

/**
 * A read-only question to live rows, asked before a plan is shown, that settles with numbers what a
 * change would meet.
 *
 * @param object whose change it is about
 * @param meaning what it means for that change when there are such rows
 * @param question how it is asked
 * @param label what the examples tell of a row, as in {@code id}
 * @param words which rows it is about, as in "with NULL in email"
 * @param remedy what to do about such rows
 */
public record Probe(
    ObjectId object,
    Meaning meaning,
    Question question,
    String label,
    String words,
    String remedy) {

  /** How many examples are shown at most; one more is asked for, to know whether there are more. */
  public static final int SHOWN = 5;

  /** What it means that there are such rows. */
  public enum Meaning {
    /** The change would fail. */
    VIOLATES,
    /** Values would be others afterwards. */
    LOSES,
    /** Something goes with what is dropped. */
    HOLDS,
    /** The change succeeds, and before long something else will not. */
    NEARS_END,
    /** They show what a rule would make of them that the YAML could have. */
    CHOICE,
    /** They don't matter: whether the server takes the question tells whether SQL is right. */
    RULE
  }

  /** How rows are asked. */
  public sealed interface Question {

    /**
     * Rows that a condition finds.
     *
     * @param examples gives a few of them as texts
     * @param count gives two numbers, of them and of all rows, when there are examples
     */
    record Condition(Sql examples, Sql count) implements Question {}

    /**
     * Whether the server takes an expression over a row.
     *
     * @param trial computes it for a row, if there is one
     */
    record Trial(Sql trial) implements Question {}

    /**
     * What becomes of a few rows.
     *
     * @param search leaves its answer in {@link Attempt#ANSWER}: an array of sentences
     */
    record Samples(Sql search) implements Question {}

    /**
     * Rows for which an expression fails.
     *
     * @param attempt fails when it fails for any row
     * @param search tries row by row and leaves its answer in {@link #ANSWER}: an array of both
     *     numbers and the examples
     */
    record Attempt(Sql attempt, Sql search) implements Question {

      /** The setting in which the search leaves its answer. */
      public static final String ANSWER = "reconcile.answer";
    }
  }
}
