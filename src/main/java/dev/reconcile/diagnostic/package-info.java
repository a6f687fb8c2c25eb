/**
 * One error type with fields: what is wrong, where, why, and what to do, and how much it matters.
 * Text is put together last, by whoever shows it. All errors of a project's files are reported at
 * once.
 */
@NullMarked
package dev.reconcile.diagnostic;

import org.jspecify.annotations.NullMarked;
