package dev.reconcile.kind.table;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.lint.Lint;
import dev.reconcile.model.KindName;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;

/** Binds tables. */
public final class TableKind {

  private static final TableSpec SPEC = new TableSpec();

  /** All about tables. */
  public static final ObjectKind<Table> KIND =
      new ObjectKind<>(
          KindName.TABLE,
          new SpecBinding<>(
              Table.class,
              List.of(SpecSection.top("tables", KindName.TABLE, "").inFilesOfTheirOwn()),
              SPEC,
              SPEC),
          new TableCatalog(),
          Comparison.of(Table.class)
              .alters("unlogged", Table::unlogged)
              .alters("row_security", Table::rowSecurity)
              .alters("force_row_security", Table::forceRowSecurity)
              .rebuildsSql("partition_by", Table::partitionBy)
              .altersSql("of", Table::ofType)
              .alters("access_method", Table::method)
              .alters("with", Table::with)
              .alters("tablespace", Table::tablespace)
              .alters("replica_identity", Table::replicaIdentity)
              .within(PartitionKey::difference),
          Silence.DROPS,
          new TableDdl(),
          Decision.BLOCK);

  /** What can be odd about them. */
  public static final List<Lint<?>> LINTS = List.of(new MissingPrimaryKeyLint());

  private TableKind() {}

  /** Whether one table spreads its rows in another way than the other. */
  static boolean spreadsOtherwise(Table live, Table desired) {
    return KIND.comparison().differences(live, desired).stream()
        .anyMatch(difference -> difference.property().equals("partition_by"));
  }

  /** Whether the rows of a live table are to be spread otherwise. */
  static boolean spreadsOtherwise(Table live, Table desired, PlanContext context) {
    return spreadsOtherwise(live, desired)
        || PartitionKey.difference(live, context.live(), desired, context.desired()).isPresent();
  }
}
