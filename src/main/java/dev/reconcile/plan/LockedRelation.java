package dev.reconcile.plan;

import dev.reconcile.model.ObjectId;

/**
 * A relation that a statement locks.
 *
 * @param relation the table or materialized view
 * @param lock the strongest lock that it takes there
 */
public record LockedRelation(ObjectId relation, Lock lock) {}
