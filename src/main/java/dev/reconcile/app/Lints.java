package dev.reconcile.app;

import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.kind.CheckNeverFailsLint;
import dev.reconcile.kind.Inheritance;
import dev.reconcile.kind.LongNameLint;
import dev.reconcile.kind.SelectStarLint;
import dev.reconcile.kind.column.ColumnKind;
import dev.reconcile.kind.constraint.ConstraintKind;
import dev.reconcile.kind.foreignkey.ForeignKeyKind;
import dev.reconcile.kind.function.RoutineKind;
import dev.reconcile.kind.index.IndexKind;
import dev.reconcile.kind.rows.RowsKind;
import dev.reconcile.kind.statement.StatementKind;
import dev.reconcile.kind.table.TableKind;
import dev.reconcile.lint.Lint;
import dev.reconcile.lint.LintPolicy;
import dev.reconcile.lint.Linter;
import dev.reconcile.lint.Surroundings;
import dev.reconcile.spec.LoadedSpec;
import dev.reconcile.spec.SqlPlaces;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The lints: those of the kinds, and those that are about several kinds. */
public final class Lints {

  /** Every lint that there is, in the order in which the documentation tells them. */
  public static final List<Lint<?>> ALL =
      Stream.of(
              TableKind.LINTS,
              ColumnKind.LINTS,
              ConstraintKind.LINTS,
              List.<Lint<?>>of(new CheckNeverFailsLint()),
              IndexKind.LINTS,
              ForeignKeyKind.LINTS,
              List.<Lint<?>>of(new SelectStarLint()),
              RoutineKind.LINTS,
              RowsKind.LINTS,
              StatementKind.LINTS,
              List.<Lint<?>>of(new LongNameLint()))
          .flatMap(List::stream)
          .toList();

  private Lints() {}

  /** The names of all lints. */
  public static List<String> codes() {
    return ALL.stream().<String>map(Lint::code).toList();
  }

  /**
   * Adds what lints have to say of a description.
   *
   * @param files the texts of the files by path
   */
  public static void report(
      LoadedSpec spec, Map<String, String> files, LintPolicy policy, Diagnostics diagnostics) {
    Surroundings surroundings =
        new Surroundings(
            Inheritance.complete(spec.schema(), spec.schema()), spec.scope(), spec.places());
    new Linter(ALL, policy, surroundings, new SqlPlaces(files)).report(diagnostics);
  }
}
