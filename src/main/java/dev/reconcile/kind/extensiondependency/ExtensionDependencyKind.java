package dev.reconcile.kind.extensiondependency;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;
import java.util.Set;

/** Binds dependencies on extensions. */
public final class ExtensionDependencyKind {

  private static final ExtensionDependencySpec SPEC = new ExtensionDependencySpec();

  /** What DEPENDS ON EXTENSION can be said of. */
  private static final Set<KindName> DEPENDENT =
      Set.of(
          KindName.FUNCTION,
          KindName.PROCEDURE,
          KindName.TRIGGER,
          KindName.INDEX,
          KindName.MATERIALIZED_VIEW);

  /** All about dependencies on extensions. */
  public static final ObjectKind<ExtensionDependency> KIND =
      new ObjectKind<>(
          KindName.EXTENSION_DEPENDENCY,
          new SpecBinding<>(
              ExtensionDependency.class,
              List.of(
                  SpecSection.single(
                      ExtensionDependencySpec.SECTION,
                      KindName.EXTENSION_DEPENDENCY,
                      DEPENDENT,
                      ExtensionDependencySpec.EXTENSIONS,
                      "")),
              SPEC,
              SPEC),
          new ExtensionDependencyCatalog(),
          Comparison.of(ExtensionDependency.class)
              .alters(ExtensionDependencySpec.EXTENSIONS, ExtensionDependency::extensions),
          Silence.DROPS,
          new ExtensionDependencyDdl());

  private ExtensionDependencyKind() {}
}
