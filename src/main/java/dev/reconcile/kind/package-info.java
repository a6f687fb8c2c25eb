/**
 * What joins a kind's knowledge for the engines: {@link dev.reconcile.kind.ObjectKind}.
 *
 * <p>One folder per kind, with the same files in each, here for an index:
 *
 * <pre>
 *   Index         the record: all that a user can decide about one, nothing else
 *   IndexSpec     YAML to record and back (SpecReader, SpecWriter)
 *   IndexCatalog  rows to record (CatalogReader), with IndexCatalog.sql beside it in the resources
 *   IndexDdl      create, drop, alter, with locks and effects (Ddl)
 *   IndexKind     the binding; here is what is compared, what a change of it takes, and whether a
 *                 drop is a hazard
 * </pre>
 *
 * <p>Adding a kind: one folder, a constant in {@code KindName}, a line in {@code app.Kinds}, its
 * JSON Schema in {@code schema/kind}, and cases under {@code src/test/resources/cases}. Kinds never
 * import each other; they name other objects by id.
 */
@NullMarked
package dev.reconcile.kind;

import org.jspecify.annotations.NullMarked;
