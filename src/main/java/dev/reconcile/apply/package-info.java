/**
 * Carries plans out.
 *
 * <p>One run at a time per database and project: a session advisory lock, taken by trying, because
 * a session that waits for one inside a transaction would hold a snapshot that CREATE INDEX
 * CONCURRENTLY of the other run waits for. Steps of a group share a transaction; every statement
 * that could queue in front of users' statements does so under {@code lock_timeout}, and is tried
 * again. A step's entry in the journal commits with the step.
 *
 * <p>The journal ({@code schema/journal.yaml}) lives in the schema {@code reconcile} of the target
 * database. It says which runs there were, which step of a run is done, and what every described
 * object had become when it was last applied, which is what drift is measured against.
 */
@NullMarked
package dev.reconcile.apply;

import org.jspecify.annotations.NullMarked;
