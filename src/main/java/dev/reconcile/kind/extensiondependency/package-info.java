/**
 * What goes with extensions without being theirs: functions, triggers, indexes and materialised
 * views that PostgreSQL drops with an extension because somebody said so.
 */
@NullMarked
package dev.reconcile.kind.extensiondependency;

import org.jspecify.annotations.NullMarked;
