package dev.reconcile.model;

/**
 * What only one object can have at a time: a name, or a place as that of a table's primary key.
 *
 * @param within the schema or object in which there is one
 * @param what the name, or what the place is called
 */
public record Claim(String within, String what) {}
