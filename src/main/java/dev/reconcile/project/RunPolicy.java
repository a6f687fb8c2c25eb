package dev.reconcile.project;

import dev.reconcile.apply.conversion.Pace;

/**
 * How a run gets along with the traffic of its database.
 *
 * @param locks how long to wait for them
 * @param batch how large batches are, and how fast they follow each other
 */
public record RunPolicy(LockPolicy locks, Pace batch) {}
