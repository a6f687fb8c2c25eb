/** Comments on objects of any kind. A comment that YAML doesn't have is taken away. */
@NullMarked
package dev.reconcile.kind.comment;

import org.jspecify.annotations.NullMarked;
