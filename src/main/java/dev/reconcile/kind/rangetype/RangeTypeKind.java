package dev.reconcile.kind.rangetype;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import dev.reconcile.sql.TypeName;
import java.util.List;

/** Binds range types. */
public final class RangeTypeKind {

  private static final RangeTypeSpec SPEC = new RangeTypeSpec();

  /** All about range types. */
  public static final ObjectKind<RangeType> KIND =
      new ObjectKind<>(
          KindName.RANGE_TYPE,
          new SpecBinding<>(
              RangeType.class,
              List.of(SpecSection.top("ranges", KindName.RANGE_TYPE, "subtype")),
              SPEC,
              SPEC),
          new RangeTypeCatalog(),
          Comparison.of(RangeType.class)
              .rebuildsSql("subtype", RangeType::subtype, TypeName::isBuiltIn)
              .rebuildsSql("subtype_opclass", RangeType::operatorClass)
              .rebuildsSql("collation", RangeType::collation)
              .rebuildsSql("canonical", RangeType::canonical)
              .rebuildsSql("subtype_diff", RangeType::difference)
              .alters("multirange_type_name", RangeType::multirange),
          Silence.DROPS,
          new RangeTypeDdl(),
          Decision.WARN);

  private RangeTypeKind() {}
}
