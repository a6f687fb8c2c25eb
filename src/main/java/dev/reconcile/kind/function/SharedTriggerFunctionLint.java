package dev.reconcile.kind.function;

import dev.reconcile.diagnostic.Severity;
import dev.reconcile.lint.Lint;
import dev.reconcile.lint.Remark;
import dev.reconcile.lint.Surroundings;
import java.util.List;
import java.util.regex.Pattern;

/** {@code shared-trigger-function}: a trigger function has a name that others give to theirs. */
final class SharedTriggerFunctionLint implements Lint<Routine> {

  /** As in {@code update_updated_at_column}, which a hundred tutorials create. */
  private static final Pattern COMMON =
      Pattern.compile(
          "((trigger|trg|tg|fn|func)_)?(set|update|touch|refresh|handle|bump)_"
              + "(updated_(at|on|time)|modified(_(at|on|time))?|last_modified|update_time"
              + "|timestamp|changetimestamp|mtime)(_(column|col|field|timestamp|now))?"
              + "(_(trigger|trg|fn|func|function))?");

  @Override
  public String code() {
    return "shared-trigger-function";
  }

  @Override
  public Severity byDefault() {
    return Severity.INFO;
  }

  @Override
  public String meaning() {
    return "A trigger function in the schema public has a name that many projects give to theirs: another one in the same database replaces it, or drops it with CASCADE, and with it the triggers here.";
  }

  @Override
  public String advice() {
    return "Put it into the schema of the project, or give it a name that says whose it is.";
  }

  @Override
  public Class<Routine> about() {
    return Routine.class;
  }

  @Override
  public List<Remark> judge(Routine routine, Surroundings surroundings) {
    boolean isCommon = COMMON.matcher(routine.id().bareName()).matches();
    boolean isOfTriggers = "trigger".equalsIgnoreCase(routine.returns());
    return isCommon && isOfTriggers && routine.id().schemaName().equals("public")
        ? List.of(Remark.of("others give this name to a trigger function of theirs"))
        : List.of();
  }
}
