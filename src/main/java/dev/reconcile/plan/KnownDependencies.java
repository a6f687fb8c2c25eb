package dev.reconcile.plan;

import dev.reconcile.model.Dependencies;

/**
 * All that is known about who needs whom.
 *
 * @param live as the catalog records it
 * @param desired as the structure of the desired objects says
 * @param text as SQL texts of the desired objects suggest; may hold more than is true
 */
public record KnownDependencies(Dependencies live, Dependencies desired, Dependencies text) {}
