package dev.reconcile.kind;

import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.model.KindName;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.Ddl;
import dev.reconcile.spec.SpecBinding;

/**
 * All that is known about one kind.
 *
 * @param name the kind
 * @param spec how it appears in YAML
 * @param catalog how it is read from the catalog
 * @param comparison what is compared, and what a change of it takes
 * @param silence what it means when YAML describes the whole, but not this part of it
 * @param ddl how it is created, dropped and altered
 * @param <T> the kind's record
 */
public record ObjectKind<T extends SchemaObject>(
    KindName name,
    SpecBinding<T> spec,
    CatalogReader<T> catalog,
    Comparison<T> comparison,
    Silence silence,
    Ddl<T> ddl) {

  /** The kind's record. */
  public Class<T> type() {
    return spec.type();
  }
}
