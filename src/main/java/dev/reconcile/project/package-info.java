/**
 * {@code reconcile.yaml}: what a project owns, its environments and policy. Environment variables
 * are replaced here and nowhere else.
 */
@NullMarked
package dev.reconcile.project;

import org.jspecify.annotations.NullMarked;
