package dev.reconcile.report;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * How a plan came to be.
 *
 * @param tool the version that made it
 * @param description tells what is desired from all else
 * @param allowed hazards that the command line allowed
 * @param undescribed what the command line said of objects that are not described
 */
public record PlanOrigin(
    String tool, String description, NavigableSet<String> allowed, Undescribed undescribed) {

  /** Takes a copy. */
  public PlanOrigin {
    allowed = Collections.unmodifiableNavigableSet(new TreeSet<>(allowed));
  }

  /** What becomes of live objects that are not described. */
  public enum Undescribed {
    /** They stay. */
    KEEP,
    /** They go, through the gates. */
    DROP
  }
}
