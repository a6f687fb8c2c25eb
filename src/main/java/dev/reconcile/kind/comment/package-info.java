/**
 * Comments on objects of any kind. A comment that YAML doesn't have is taken away, unless it is on
 * an extension, which brings its own.
 */
@NullMarked
package dev.reconcile.kind.comment;

import org.jspecify.annotations.NullMarked;
