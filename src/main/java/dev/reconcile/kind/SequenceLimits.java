package dev.reconcile.kind;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Probe;
import dev.reconcile.plan.Probe.Meaning;
import dev.reconcile.plan.Probe.Question;
import dev.reconcile.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a sequence starts, and what it can give. */
public record SequenceLimits(long start, long min, long max) {

  private static final String LABEL = "last_value";

  /**
   * A live sequence that can be asked.
   *
   * @param id of the object that stands for it
   * @param changed what a change of its limits is a change of: itself, or an identity column
   * @param name what SQL calls it after renames
   */
  public record Asked(ObjectId id, ObjectId changed, ObjectId name) {

    /** Which of its values a condition finds. */
    public Probe probe(Meaning meaning, String condition, String words, PlanContext context) {
      Sql examples =
          sql("SELECT last_value::text FROM")
              .name(context.former().of(name))
              .keyword("WHERE")
              .parenthesized(condition)
              .done();
      Question question = new Question.Condition(examples, Sql.of("SELECT unnest(ARRAY[1, 1])"));
      String remedy = meaning == Meaning.VIOLATES ? "set it first with setval" : "";
      ObjectId about = meaning == Meaning.HOLDS ? id : changed;
      return new Probe(about, meaning, question, LABEL, words, remedy);
    }
  }

  private boolean takes(long value) {
    return value >= min && value <= max;
  }

  private String used() {
    return "is_called OR last_value <> " + start;
  }

  /** What a sequence with these limits is asked before it gets others. */
  public List<Probe> questions(SequenceLimits desired, Asked sequence, PlanContext context) {
    if (min >= desired.min && max <= desired.max) {
      return List.of();
    }
    String range = desired.min + " to " + desired.max;
    String outside = "last_value < %d OR last_value > %d".formatted(desired.min, desired.max);
    boolean fits = desired.takes(start);
    Probe stands =
        sequence.probe(
            Meaning.VIOLATES,
            fits ? outside : "(" + outside + ") AND (" + used() + ")",
            "with a last value that is not within " + range,
            context);
    return Stream.of(
            Stream.of(stands),
            desired.nearItsEnd(sequence, context).stream(),
            fits
                ? Stream.<Probe>empty()
                : Stream.of(sequence.probe(Meaning.HOLDS, used(), "with values taken", context)))
        .flatMap(probes -> probes)
        .toList();
  }

  /** Whether it will soon have given its last value; for one that goes up from its beginning. */
  private Optional<Probe> nearItsEnd(Asked sequence, PlanContext context) {
    long tenth = max / 10 - min / 10;
    String near = "last_value BETWEEN %d AND %d".formatted(max - tenth, max);
    String words = "with less than a tenth of %d to %d left".formatted(min, max);
    return start < max - tenth
        ? Optional.of(sequence.probe(Meaning.NEARS_END, near, words, context))
        : Optional.empty();
  }

  /**
   * Whether it has to start anew to get other limits: where it stands is out of them, which
   * PostgreSQL refuses. It may where it never gave a value.
   */
  public boolean restartsFor(SequenceLimits desired, ObjectId sequence, PlanContext context) {
    boolean unused = context.findings().clear(sequence, Meaning.HOLDS);
    return desired.max < min || desired.min > max || (unused && !desired.takes(start));
  }
}
