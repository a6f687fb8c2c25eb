package dev.reconcile.kind.index;

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

/** Binds indexes. */
public final class IndexKind {

  private static final IndexSpec SPEC = new IndexSpec();

  /** All about indexes. */
  public static final ObjectKind<Index> KIND =
      new ObjectKind<>(
          KindName.INDEX,
          new SpecBinding<>(
              Index.class,
              List.of(
                  SpecSection.nested(
                      "indexes",
                      KindName.INDEX,
                      Set.of(KindName.TABLE, KindName.MATERIALIZED_VIEW),
                      "columns")),
              SPEC,
              SPEC),
          new IndexCatalog(),
          Comparison.of(Index.class)
              .rebuilds("method", Index::method)
              .rebuildsSql("columns", index -> String.join(", ", index.columns()))
              .rebuilds("include", Index::include)
              .rebuilds("unique", Index::unique)
              .rebuilds("nulls_not_distinct", Index::nullsNotDistinct)
              .rebuildsSql("where", Index::where)
              .rebuilds("with", Index::shaping)
              .alters("with", Index::alterable)
              .alters("tablespace", Index::tablespace)
              .alters("statistics", Index::statistics)
              .alters("clustered", index -> index.roles().clustered())
              .alters("replica_identity", index -> index.roles().replicaIdentity())
              .rebuilds("only", Index::only)
              .rebuilds("part_of", IndexKind::whole)
              .rebuilds("valid", Index::valid),
          Silence.DROPS,
          new IndexDdl(),
          Decision.WARN);

  /** What can be odd about them. */
  public static final List<Lint<?>> LINTS =
      List.of(
          new DuplicateIndexLint(),
          new RedundantIndexLint(),
          new VectorOperatorClassLint(),
          new VectorIndexLimitLint(),
          new VectorBtreeLint(),
          new IvfflatFewRowsLint());

  private static @Nullable ObjectId whole(Index index) {
    return index.part() == null ? null : index.part().whole();
  }

  private IndexKind() {}
}
