package dev.reconcile.kind.statement;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.lint.Lint;
import dev.reconcile.model.KindName;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;

/** Binds statements. */
public final class StatementKind {

  private static final StatementSpec SPEC = new StatementSpec();

  /** All about statements. */
  public static final ObjectKind<Statement> KIND =
      new ObjectKind<>(
          KindName.STATEMENT,
          new SpecBinding<>(
              Statement.class,
              List.of(SpecSection.top("statements", KindName.STATEMENT, "")),
              SPEC,
              SPEC),
          new StatementCatalog(),
          Comparison.of(Statement.class),
          Silence.DROPS,
          new StatementDdl(),
          Decision.WARN);

  /** What can be odd about them. */
  public static final List<Lint<?>> LINTS = List.of(new DropFunctionCascadeLint());

  private StatementKind() {}
}
