package dev.reconcile.kind.column;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Difference;
import dev.reconcile.diff.Difference.Effect;
import dev.reconcile.diff.Difference.Form;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.lint.Lint;
import dev.reconcile.model.KindName;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import dev.reconcile.sql.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Binds columns. */
public final class ColumnKind {

  private static final ColumnSpec SPEC = new ColumnSpec();

  /** All about columns. Conversions are not compared: they say how to get there, not where. */
  public static final ObjectKind<Column> KIND =
      new ObjectKind<>(
          KindName.COLUMN,
          new SpecBinding<>(
              Column.class,
              List.of(
                  SpecSection.nested("columns", KindName.COLUMN, Set.of(KindName.TABLE), "type")),
              SPEC,
              SPEC),
          new ColumnCatalog(),
          Comparison.of(Column.class)
              .altersSql("type", Column::type, TypeName::isBuiltIn)
              .alters("not_null", Column::notNull)
              .alters(
                  "not_null.name",
                  column -> column.notNullConstraint().name(),
                  (live, desired) ->
                      live.notNullConstraint().isCalledAs(desired.notNullConstraint()))
              .alters("not_null.no_inherit", column -> column.notNullConstraint().noInherit())
              .alters(
                  "not_null.not_valid",
                  column -> column.notNullConstraint().notValid(),
                  Column::refusesNullAs)
              .alters("not_null.comment", column -> column.notNullConstraint().comment())
              .altersSql("default", Column::defaultSql)
              .altersSqlIf("generated", ColumnKind::generatedText, Column::canKeepGenerated)
              .orFrom(17, Column::canGenerateOtherwise)
              .alters(
                  "identity",
                  Column::identity,
                  (live, desired) -> Identity.same(live.identity(), desired.identity()))
              .altersSql("collation", Column::collation)
              .alters("storage", column -> column.tuning().storage())
              .alters("compression", column -> column.tuning().compression())
              .alters("statistics", column -> column.tuning().statistics())
              .alters("options", column -> column.tuning().options())
              // What was declared apart can be inherited later, but not the other way round.
              .alters("inherited", column -> column.origin().isInherited())
              .within(ColumnKind::unnamed),
          Silence.DROPS,
          new ColumnDdl(),
          Decision.BLOCK);

  /** What can be odd about them. */
  public static final List<Lint<?>> LINTS =
      List.of(new TimestampWithoutZoneLint(), new VarcharLengthLint(), new SerialColumnLint());

  private ColumnKind() {}

  private static Optional<Difference> unnamed(
      Column live, Schema liveSchema, Column desired, Schema desiredSchema) {
    return NotNullChange.losesName(live, desired, liveSchema)
        ? Optional.of(
            new Difference(
                "not_null.name",
                Effect.ALTERS,
                Form.VALUE,
                String.valueOf(live.notNullConstraint().name()),
                ""))
        : Optional.empty();
  }

  private static @org.jspecify.annotations.Nullable String generatedText(Column column) {
    Generated generated = column.generated();
    return generated == null ? null : generated.expression() + " " + generated.kept();
  }
}
