/** Tests with real servers and processes. */
@NullMarked
package dev.reconcile.database.embedded;

import org.jspecify.annotations.NullMarked;
