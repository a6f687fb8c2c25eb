/**
 * Owners. Who owns an object differs from one environment to the next, so an object without a word
 * about its owner keeps the one it has, and a new one belongs to the role that creates it. An
 * export names the owners that are not the role that it was made by.
 */
@NullMarked
package dev.reconcile.kind.owner;

import org.jspecify.annotations.NullMarked;
