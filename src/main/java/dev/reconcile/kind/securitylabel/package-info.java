/**
 * Security labels on objects of any kind that can have one, by the provider that they are for. A
 * label that YAML doesn't have is taken away.
 */
@NullMarked
package dev.reconcile.kind.securitylabel;

import org.jspecify.annotations.NullMarked;
