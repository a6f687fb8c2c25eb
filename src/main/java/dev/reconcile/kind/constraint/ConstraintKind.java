package dev.reconcile.kind.constraint;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.lint.Lint;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Binds constraints. */
public final class ConstraintKind {

  private static final Set<KindName> TABLE = Set.of(KindName.TABLE);
  private static final ConstraintSpec SPEC = new ConstraintSpec();

  /** All about constraints. */
  public static final ObjectKind<Constraint> KIND =
      new ObjectKind<>(
          KindName.CONSTRAINT,
          new SpecBinding<>(
              Constraint.class,
              List.of(
                  SpecSection.single(
                      Constraint.Sort.PRIMARY_KEY.section(),
                      KindName.CONSTRAINT,
                      TABLE,
                      "columns",
                      "_pkey"),
                  section(Constraint.Sort.UNIQUE, "columns"),
                  section(Constraint.Sort.CHECK, "expression"),
                  section(Constraint.Sort.EXCLUSION, "elements")),
              SPEC,
              SPEC),
          new ConstraintCatalog(),
          Comparison.of(Constraint.class)
              .rebuilds("sort", Constraint::sort)
              .rebuilds("columns", Constraint::columns)
              .rebuilds("include", Constraint::include)
              .rebuilds("nulls_not_distinct", Constraint::nullsNotDistinct)
              .rebuilds("without_overlaps", Constraint::withoutOverlaps)
              .rebuildsSql("expression", Constraint::expression)
              .rebuilds("no_inherit", Constraint::noInherit)
              .rebuildsSql("elements", constraint -> String.join(", ", constraint.elements()))
              .rebuilds("method", Constraint::method)
              .rebuildsSql("where", Constraint::where)
              .alters("with", constraint -> constraint.index().with())
              .alters("tablespace", constraint -> constraint.index().tablespace())
              .alters("clustered", constraint -> constraint.roles().clustered())
              .alters("replica_identity", constraint -> constraint.roles().replicaIdentity())
              .alters("statistics", constraint -> constraint.index().statistics())
              .alters("index_comment", constraint -> constraint.index().comment())
              .rebuilds("only", constraint -> constraint.index().only())
              .rebuilds("part_of", ConstraintKind::whole)
              .rebuilds("deferrable", Constraint::deferral)
              // It can be validated, but not the other way round.
              .altersIf(
                  "not_valid",
                  Constraint::notValid,
                  Constraint::isAsValid,
                  (live, desired) -> live.notValid())
              .rebuilds("enforced", Constraint::enforced)
              // What was declared apart can be inherited later, but not the other way round.
              .alters("inherited", constraint -> constraint.origin().isInherited()),
          Silence.DROPS,
          new ConstraintDdl(),
          Decision.WARN);

  /** What can be odd about them. */
  public static final List<Lint<?>> LINTS = List.of(new NullableUniqueLint());

  private static @Nullable ObjectId whole(Constraint constraint) {
    return constraint.part() == null ? null : constraint.part().whole();
  }

  private static SpecSection section(Constraint.Sort sort, String shorthand) {
    return SpecSection.nested(sort.section(), KindName.CONSTRAINT, TABLE, shorthand);
  }

  private ConstraintKind() {}
}
