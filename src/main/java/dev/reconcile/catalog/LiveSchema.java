package dev.reconcile.catalog;

import dev.reconcile.model.Schema;

/**
 * What was read.
 *
 * @param schema the objects
 * @param addresses their numbers in the catalog, valid within the same transaction
 */
public record LiveSchema(Schema schema, AddressBook addresses) {}
