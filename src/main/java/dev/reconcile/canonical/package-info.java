/**
 * Brings the desired schema to PostgreSQL's own wording, because two definitions are equal when the
 * same server prints them the same, and by no other rule.
 *
 * <p>Only definitions that differ as texts are in doubt; an exported project has none. Of those,
 * the journal remembers which text had become which live form when it was applied ({@link
 * dev.reconcile.canonical.Memory}). What speaks of the columns of one table, and of nothing that is
 * about to change, is put on an empty temporary table in the target, in a transaction that is
 * rolled back ({@link dev.reconcile.canonical.Twins}). The rest is built, with all that it needs,
 * in a scratch database and read back ({@link dev.reconcile.canonical.Canonicalizer}). The scratch
 * database is the one that {@code --scratch-url} names; or one on an embedded server of the
 * target's major version, so that the target is left alone; or one made for the moment on the
 * target server. When nothing of that works, the definitions count as changed, and the plan says
 * which.
 */
@NullMarked
package dev.reconcile.canonical;

import org.jspecify.annotations.NullMarked;
