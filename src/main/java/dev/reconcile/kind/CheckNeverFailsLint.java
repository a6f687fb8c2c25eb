package dev.reconcile.kind;

import dev.reconcile.diagnostic.Severity;
import dev.reconcile.expression.scan.NeverFalse;
import dev.reconcile.lint.Lint;
import dev.reconcile.lint.Remark;
import dev.reconcile.lint.Surroundings;
import java.util.List;

/** {@code check-never-fails}: a check, or a part of one, is true or NULL whatever a row holds. */
public final class CheckNeverFailsLint implements Lint<RowCheck> {

  @Override
  public String code() {
    return "check-never-fails";
  }

  @Override
  public Severity byDefault() {
    return Severity.WARN;
  }

  @Override
  public String meaning() {
    return "A check, or one of the conditions that it joins by AND, is never false: PostgreSQL accepts NULL as it accepts true, and array_length(x, 1) of an empty array is NULL.";
  }

  @Override
  public String advice() {
    return "Say what was meant, as in cardinality(x) > 0.";
  }

  @Override
  public Class<RowCheck> about() {
    return RowCheck.class;
  }

  @Override
  public List<Remark> judge(RowCheck check, Surroundings surroundings) {
    String condition = check.condition();
    return condition == null
        ? List.of()
        : NeverFalse.in(condition).stream()
            .map(part -> Remark.of(part.why()).fix(part.instead()).at(condition, part.offset()))
            .toList();
  }
}
