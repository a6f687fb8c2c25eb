package dev.reconcile.kind.table;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;
import java.util.Set;

/** Binds the parents of tables. */
public final class ParentsKind {

  private static final Set<KindName> CHILDREN = Set.of(KindName.TABLE, KindName.FOREIGN_TABLE);
  private static final ParentsSpec SPEC = new ParentsSpec();

  /** All about the parents of tables. */
  public static final ObjectKind<Parents> KIND =
      new ObjectKind<>(
          KindName.INHERITANCE,
          new SpecBinding<>(
              Parents.class,
              List.of(
                  section(ParentsSpec.PARTITION_OF, ""),
                  section(ParentsSpec.INHERITS, ParentsSpec.TABLES)),
              SPEC,
              SPEC),
          new ParentsCatalog(),
          Comparison.of(Parents.class)
              .rebuilds("parents", Parents::parents)
              .rebuildsSql("values", Parents::values)
              .rebuilds("detach_pending", Parents::detachPending),
          Silence.DROPS,
          new ParentsDdl());

  private ParentsKind() {}

  private static SpecSection section(String name, String shorthand) {
    return SpecSection.single(name, KindName.INHERITANCE, CHILDREN, shorthand, "");
  }
}
