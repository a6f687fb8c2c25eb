package dev.reconcile.kind.function;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.lint.Lint;
import dev.reconcile.model.KindName;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;

/** Binds functions and procedures. */
public final class RoutineKind {

  private static final RoutineSpec SPEC = new RoutineSpec();

  private static final Comparison<Routine> COMPARISON =
      Comparison.of(Routine.class)
          .altersSqlIf(
              "arguments",
              routine -> Parameter.canonical(routine.arguments()),
              Routine::canTakeArgumentsOf)
          .rebuildsSql("returns", Routine::result)
          .alters("language", routine -> routine.code().language())
          .alters("body", routine -> routine.code().trimmedBody())
          .altersSql("sql_body", routine -> routine.code().sqlBody())
          .alters("object_file", routine -> routine.code().objectFile())
          .alters("link_symbol", routine -> routine.code().linkSymbol())
          .alters("volatility", routine -> routine.traits().volatility())
          .alters("parallel", routine -> routine.traits().parallel())
          .alters("strict", routine -> routine.traits().strict())
          .alters("security_definer", routine -> routine.traits().securityDefiner())
          .alters("leakproof", routine -> routine.traits().leakproof())
          .rebuilds("window", routine -> routine.traits().window())
          .alters("cost", routine -> routine.traits().cost())
          .alters("rows", routine -> routine.traits().rows())
          .alters("support", routine -> routine.traits().support())
          .alters("set", Routine::set)
          .altersSql("transforms", routine -> String.join(", ", routine.transforms()));

  /** All about functions. */
  public static final ObjectKind<Routine> FUNCTION = kind("functions", KindName.FUNCTION);

  /** All about procedures. */
  public static final ObjectKind<Routine> PROCEDURE = kind("procedures", KindName.PROCEDURE);

  /** What can be odd about them. */
  public static final List<Lint<?>> LINTS =
      List.of(new SecurityDefinerLint(), new DynamicSqlLint(), new SharedTriggerFunctionLint());

  private RoutineKind() {}

  private static ObjectKind<Routine> kind(String section, KindName name) {
    return new ObjectKind<>(
        name,
        new SpecBinding<>(
            Routine.class,
            List.of(SpecSection.top(section, name, "").inFilesOfTheirOwn()),
            SPEC,
            SPEC),
        new RoutineCatalog(name),
        COMPARISON,
        Silence.DROPS,
        new RoutineDdl(),
        Decision.WARN);
  }
}
