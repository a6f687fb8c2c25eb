package dev.reconcile.plan;

import dev.reconcile.diff.Change;
import java.util.List;

/**
 * A change that the plan leaves undone.
 *
 * @param change what is not done
 * @param hazards what policy blocks; empty when it only waits for something else held back
 * @param reason why, in words, with what to do about it
 */
public record HeldBack(Change change, List<Hazard> hazards, String reason) {}
