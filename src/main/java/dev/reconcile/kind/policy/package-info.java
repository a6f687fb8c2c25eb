/**
 * Row security policies of tables. PostgreSQL alters a policy's roles and expressions in place, but
 * takes no expression away and changes neither its command nor its sense. Whether policies count at
 * all is up to the table.
 */
@NullMarked
package dev.reconcile.kind.policy;

import org.jspecify.annotations.NullMarked;
