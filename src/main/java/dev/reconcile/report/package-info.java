/**
 * Shows plans and their kin: text for terminals, JSON for machines. All drawn from the same values.
 */
@NullMarked
package dev.reconcile.report;

import org.jspecify.annotations.NullMarked;
