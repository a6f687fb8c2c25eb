/**
 * What takes long is done in batches beside traffic: {@link dev.reconcile.plan.Batches}, an UPDATE
 * of all rows that match a condition, until none does.
 *
 * <pre>
 *   pass    all blocks that the table, or each of its partitions, has when the pass begins,
 *           dealt out in chunks of 8,192 blocks: rows of reconcile.conversion_chunk
 *   chunk   claimed for the length of one batch with FOR UPDATE SKIP LOCKED, so that several
 *           workers can share a pass; it remembers how far it is
 *   window  so many blocks of a chunk as take about the target time; it grows and shrinks
 *   stride  one of ten batches over a window: every tenth row of each page
 *   worker  a session that takes batch after batch: the run's own, helpers of the same process ({@code
 *           --workers}), or another process that found the run's lock taken
 * </pre>
 *
 * <p>A batch is one transaction: claim, update, write down how far the chunk is, commit. So whoever
 * is killed loses nothing and repeats nothing, and state is in the database alone. Strides leave
 * room: when the next one comes, the rows that the last one replaced are pruned from the page, so
 * new versions stay there (HOT) and no index gets an entry. Where few rows of a window match, one
 * batch does.
 *
 * <p>No batch waits for a row that somebody else has locked for longer than a moment: it is undone,
 * and done again without such rows, as are the hundred after it. Rows that were skipped, that
 * moved, or that came meanwhile, are what further passes are for, until no row matches. A pass that
 * changes rows of which every one still matches would repeat itself for ever, and so would one that
 * can change none: both are said.
 *
 * <p>Only the run's own worker begins and ends passes. What somebody wants at another terminal
 * (running, paused, aborted) is a word in the row of the conversion, at which all workers look.
 *
 * <p>Commits of batches do not wait for the disk: a crash of the server undoes what the journal
 * says together with the rows.
 *
 * <p>Others come first: batches become smaller when someone waits for rows of one, and pause while
 * replicas lag behind. Where old versions of rows pile up all the same, because a long transaction
 * kept pages from pruning them, the table is vacuumed between two batches.
 *
 * <p>Neither a key nor an index is needed: blocks are read by ranges of {@code ctid}. A table that
 * was rewritten meanwhile has other blocks; the next pass takes it as it is then.
 *
 * <p>A column that is converted takes the same way: the condition is that the new column differs
 * from what the rule makes of the old one, and a trigger converts what is written meanwhile.
 */
@NullMarked
package dev.reconcile.apply.conversion;

import org.jspecify.annotations.NullMarked;
