/**
 * Live and desired schema to changes. Pure: no SQL, no database, no order of execution.
 *
 * <p>Each kind states in a {@link dev.reconcile.diff.Comparison} which components of its record
 * differ how: some can be altered in place, some need the object to be built anew. {@link
 * dev.reconcile.diff.SchemaDiff} walks both snapshots and asks those comparisons. What is live, but
 * not desired, is a drop when it is part of a described object, and unmanaged when it stands for
 * itself: silence never drops anything.
 */
@NullMarked
package dev.reconcile.diff;

import org.jspecify.annotations.NullMarked;
