package dev.reconcile.kind;

import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.model.KindName;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.spec.SpecBinding;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about one kind.
 *
 * @param name the kind
 * @param spec how it appears in YAML
 * @param catalog how it is read from the catalog
 * @param comparison what is compared, and what a change of it takes
 * @param silence what it means when YAML describes the whole, but not this part of it
 * @param ddl how it is created, dropped and altered
 * @param dropping what is decided of a drop when no policy says otherwise: to block what goes with
 *     its data, to warn of what its definition brings back; null for what no one has to hear of
 * @param <T> the kind's record
 */
public record ObjectKind<T extends SchemaObject>(
    KindName name,
    SpecBinding<T> spec,
    CatalogReader<T> catalog,
    Comparison<T> comparison,
    Silence silence,
    Ddl<T> ddl,
    @Nullable Decision dropping) {

  /** A kind of which a drop is no hazard. */
  public ObjectKind(
      KindName name,
      SpecBinding<T> spec,
      CatalogReader<T> catalog,
      Comparison<T> comparison,
      Silence silence,
      Ddl<T> ddl) {
    this(name, spec, catalog, comparison, silence, ddl, null);
  }

  /** The same, whose drop is a hazard. */
  public ObjectKind<T> dropping(Decision byDefault) {
    return new ObjectKind<>(name, spec, catalog, comparison, silence, ddl, byDefault);
  }

  /** The kind's record. */
  public Class<T> type() {
    return spec.type();
  }
}
