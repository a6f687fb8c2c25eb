package dev.reconcile.kind.enumtype;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;

/** Binds enum types. */
public final class EnumTypeKind {

  private static final EnumTypeSpec SPEC = new EnumTypeSpec();

  /** All about enum types. Renames and the map are not compared: they say how to get there. */
  public static final ObjectKind<EnumType> KIND =
      new ObjectKind<>(
          KindName.ENUM_TYPE,
          new SpecBinding<>(
              EnumType.class,
              List.of(SpecSection.top("enums", KindName.ENUM_TYPE, "values")),
              SPEC,
              SPEC),
          new EnumTypeCatalog(),
          Comparison.of(EnumType.class).altersIf("values", EnumType::values, EnumType::canBecome),
          Silence.DROPS,
          new EnumTypeDdl(),
          Decision.BLOCK);

  private EnumTypeKind() {}
}
