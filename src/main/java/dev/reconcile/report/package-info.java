/**
 * Shows plans and their kin: text for terminals, Markdown for pull requests, HTML, scripts for
 * psql, and JSON, which is what a plan is saved as and read from. Schemas are drawn as diagrams.
 * All come from the same values, and in the same words.
 */
@NullMarked
package dev.reconcile.report;

import org.jspecify.annotations.NullMarked;
