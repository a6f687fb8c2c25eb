/**
 * Foreign keys. A kind of their own beside the other constraints, because they need both tables and
 * the key that they refer to, and so can tie tables into a circle that only ALTER TABLE can close.
 */
@NullMarked
package dev.reconcile.kind.foreignkey;

import org.jspecify.annotations.NullMarked;
