/**
 * Checks of domains. One that is not valid holds for new values only, until it is validated; all
 * else of a check takes a new one.
 */
@NullMarked
package dev.reconcile.kind.domainconstraint;

import org.jspecify.annotations.NullMarked;
