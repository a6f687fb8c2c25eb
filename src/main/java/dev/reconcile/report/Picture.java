package dev.reconcile.report;

/**
 * What changes, drawn.
 *
 * @param before the tables and views concerned, as they are
 * @param after as they will be
 */
public record Picture(Diagram before, Diagram after) {}
