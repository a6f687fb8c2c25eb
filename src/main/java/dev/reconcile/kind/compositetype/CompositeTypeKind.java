package dev.reconcile.kind.compositetype;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;

/** Binds composite types. */
public final class CompositeTypeKind {

  private static final CompositeTypeSpec SPEC = new CompositeTypeSpec();

  /** All about composite types. */
  public static final ObjectKind<CompositeType> KIND =
      new ObjectKind<>(
          KindName.COMPOSITE_TYPE,
          new SpecBinding<>(
              CompositeType.class,
              List.of(SpecSection.top("composites", KindName.COMPOSITE_TYPE, "")),
              SPEC,
              SPEC),
          new CompositeTypeCatalog(),
          Comparison.of(CompositeType.class)
              .altersSqlIf("attributes", CompositeType::definition, CompositeType::canBecome)
              .alters("comments", CompositeType::comments),
          Silence.DROPS,
          new CompositeTypeDdl(),
          Decision.BLOCK);

  private CompositeTypeKind() {}
}
