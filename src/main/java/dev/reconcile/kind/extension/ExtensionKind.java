package dev.reconcile.kind.extension;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Binds extensions. */
public final class ExtensionKind {

  private static final ExtensionSpec SPEC = new ExtensionSpec();

  /** All about extensions. */
  public static final ObjectKind<Extension> KIND =
      new ObjectKind<>(
          KindName.EXTENSION,
          new SpecBinding<>(
              Extension.class,
              List.of(SpecSection.top("extensions", KindName.EXTENSION, "")),
              SPEC,
              SPEC),
          new ExtensionCatalog(),
          Comparison.of(Extension.class)
              .alters("schema", Extension::schema, same(Extension::schema))
              .alters("version", Extension::version, same(Extension::version)),
          Silence.DROPS,
          new ExtensionDdl(),
          Decision.BLOCK);

  private ExtensionKind() {}

  /** What YAML leaves open is content with whatever there is. */
  private static BiPredicate<Extension, Extension> same(
      Function<Extension, @Nullable String> property) {
    return (live, desired) -> {
      String wanted = property.apply(desired);
      return wanted == null || wanted.equals(property.apply(live));
    };
  }
}
