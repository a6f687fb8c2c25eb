package dev.reconcile.kind.function;

import dev.reconcile.diagnostic.Severity;
import dev.reconcile.lint.Lint;
import dev.reconcile.lint.Remark;
import dev.reconcile.lint.Surroundings;
import java.util.List;
import java.util.Set;

/** {@code security-definer}: who calls a routine decides what its names mean. */
final class SecurityDefinerLint implements Lint<Routine> {

  /** Their names are bound when they are compiled. */
  private static final Set<String> LINKED = Set.of("c", "internal");

  @Override
  public String code() {
    return "security-definer";
  }

  @Override
  public Severity byDefault() {
    return Severity.WARN;
  }

  @Override
  public String meaning() {
    return "A routine that runs with its owner's rights sets no search_path, so that whoever calls it decides which objects its names mean.";
  }

  @Override
  public String advice() {
    return "Set it: set: {search_path: pg_catalog, pg_temp}, and qualify names in the body.";
  }

  @Override
  public Class<Routine> about() {
    return Routine.class;
  }

  @Override
  public List<Remark> judge(Routine routine, Surroundings surroundings) {
    boolean parsed = routine.code().sqlBody() != null;
    boolean trusts =
        routine.traits().securityDefiner() && !routine.set().containsKey("search_path");
    return trusts && !parsed && !LINKED.contains(routine.code().language())
        ? List.of(Remark.of("is security definer and sets no search_path"))
        : List.of();
  }
}
