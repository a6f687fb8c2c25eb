/**
 * Extensions. What an extension brought along belongs to it and is never described, compared or
 * dropped on its own.
 */
@NullMarked
package dev.reconcile.kind.extension;

import org.jspecify.annotations.NullMarked;
