package dev.reconcile.plan;

import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Finding.Answer;
import dev.reconcile.plan.Probe.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of live rows.
 *
 * @param all the answers, in the order of the questions
 */
public record Findings(List<Finding> all) {

  /** Nothing was asked. */
  public static final Findings NONE = new Findings(List.of());

  /** Takes a copy. */
  public Findings {
    all = List.copyOf(all);
  }

  /** What was asked about an object's change, of one meaning. */
  public Stream<Finding> of(ObjectId object, Meaning meaning) {
    return all.stream()
        .filter(finding -> finding.probe().object().equals(object))
        .filter(finding -> finding.probe().meaning() == meaning);
  }

  /** The first such rows that were found. */
  public Optional<Finding> found(ObjectId object, Meaning meaning) {
    return of(object, meaning).filter(finding -> finding.answer() == Answer.SOME).findFirst();
  }

  /** Whether all that was asked of these meanings found not one row; something must have been. */
  public boolean clear(ObjectId object, Meaning... meanings) {
    List<Finding> found = Stream.of(meanings).flatMap(meaning -> of(object, meaning)).toList();
    return !found.isEmpty() && found.stream().allMatch(finding -> finding.answer() == Answer.NONE);
  }
}
