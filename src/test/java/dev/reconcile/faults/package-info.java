/**
 * What happens when something goes wrong from outside: processes are killed, servers crash,
 * connections break, others interfere, and input is hostile.
 */
@NullMarked
package dev.reconcile.faults;

import org.jspecify.annotations.NullMarked;
