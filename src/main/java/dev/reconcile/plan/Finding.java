package dev.reconcile.plan;

import dev.reconcile.plan.Probe.Meaning;
import java.util.List;
import java.util.Locale;

/**
 * What live rows answered.
 *
 * @param probe what was asked
 * @param answer whether there are such rows
 * @param rows how many; {@link #UNCOUNTED} when they could not be counted in time
 * @param all how many were looked at; {@link #UNCOUNTED} like the former
 * @param examples a few of them
 * @param reason why there is no answer, or what the server said of the first such row
 */
public record Finding(
    Probe probe, Answer answer, long rows, long all, List<String> examples, String reason) {

  /** A number that is not known. */
  public static final long UNCOUNTED = -1;

  /** Whether there are such rows. */
  public enum Answer {
    /** Not one. */
    NONE,
    /** At least one. */
    SOME,
    /** The question was not answered: time ran out, or the role may not read the rows. */
    UNKNOWN,
    /** The question names what is not there yet, or a cast that there is none of. */
    NOT_ASKABLE
  }

  /** Takes a copy. */
  public Finding {
    examples = List.copyOf(examples);
  }

  /** There is not one such row. */
  public static Finding none(Probe probe) {
    return new Finding(probe, Answer.NONE, 0, UNCOUNTED, List.of(), "");
  }

  /** No answer came: it is not known, or cannot be known yet. */
  public static Finding without(Answer answer, Probe probe, String reason) {
    return new Finding(probe, answer, UNCOUNTED, UNCOUNTED, List.of(), reason);
  }

  /** As in "312 of 10,000 rows with NULL in email (id = 4, 9, 17)". */
  public String inWords() {
    return switch (answer) {
      case NONE -> "no row " + probe.words();
      case SOME -> number() + " " + probe.words() + shownExamples();
      case UNKNOWN, NOT_ASKABLE ->
          "not known whether there are rows " + probe.words() + ": " + reason;
    };
  }

  private String number() {
    if (rows == UNCOUNTED) {
      return examples.size() > 1 ? "more than " + (examples.size() - 1) + " rows" : "some rows";
    }
    if (rows == all) {
      return all == 1 ? "1 row" : String.format(Locale.ROOT, "all %,d rows", all);
    }
    return String.format(Locale.ROOT, "%,d of %,d rows", rows, all);
  }

  private String shownExamples() {
    if (examples.isEmpty() || probe.meaning() == Meaning.HOLDS) {
      return reason.isEmpty() ? "" : " (" + reason + ")";
    }
    boolean more = examples.size() > Probe.SHOWN;
    List<String> shown = more ? examples.subList(0, Probe.SHOWN) : examples;
    return " (" + probe.label() + " = " + String.join(", ", shown) + (more ? ", ..." : "") + ")";
  }
}
