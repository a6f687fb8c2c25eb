/**
 * The command line: what a user types, exit codes, and the only place that writes to the terminal.
 * Results go to standard output, progress and messages to standard error.
 */
@NullMarked
package dev.reconcile.cli;

import org.jspecify.annotations.NullMarked;
