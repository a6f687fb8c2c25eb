package dev.reconcile.kind.sequence;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Probe;
import dev.reconcile.plan.Probe.Meaning;
import dev.reconcile.plan.Probe.Question;
import dev.reconcile.plan.Probing;
import dev.reconcile.sql.Sql;
import java.util.List;

/** What a sequence is asked before it gets other limits, or goes. */
final class SequenceProbes implements Probing<Sequence> {

  private static final String LABEL = "last_value";

  @Override
  public List<Probe> drop(Sequence live, PlanContext context) {
    return List.of(
        probe(live, Meaning.HOLDS, where(live, "is_called", context), "with values taken", ""));
  }

  @Override
  public List<Probe> alter(Sequence live, Sequence desired, PlanContext context) {
    if (live.min() >= desired.min() && live.max() <= desired.max()) {
      return List.of();
    }
    String range = desired.min() + " to " + desired.max();
    String outside = "last_value < %d OR last_value > %d".formatted(desired.min(), desired.max());
    boolean fresh = desired.takes(live.start());
    Probe stays =
        probe(
            desired,
            Meaning.VIOLATES,
            where(live, fresh ? outside : "(" + outside + ") AND (" + used(live) + ")", context),
            "with a last value that is not within " + range,
            "set it first with setval");
    return fresh ? List.of(stays) : List.of(stays, use(live, context));
  }

  /** One that stands where it started can start elsewhere. */
  private static Probe use(Sequence live, PlanContext context) {
    return probe(live, Meaning.HOLDS, where(live, used(live), context), "with values taken", "");
  }

  private static String used(Sequence live) {
    return "is_called OR last_value <> " + live.start();
  }

  private static Probe probe(
      Sequence sequence, Meaning meaning, Question question, String words, String remedy) {
    return new Probe(sequence.id(), meaning, question, LABEL, words, remedy);
  }

  private static Question where(Sequence live, String condition, PlanContext context) {
    Sql examples =
        sql("SELECT last_value::text FROM")
            .name(context.former().of(live.id()))
            .keyword("WHERE")
            .parenthesized(condition)
            .done();
    return new Question.Condition(examples, Sql.of("SELECT unnest(ARRAY[1, 1])"));
  }
}
