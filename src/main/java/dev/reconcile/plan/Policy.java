package dev.reconcile.plan;

import dev.reconcile.plan.Hazard.Decision;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the project and the command line say about hazards.
 *
 * @param gates decisions by hazard
 * @param allowed hazards allowed on the command line; {@code all} for every one
 */
public record Policy(Map<String, Decision> gates, Set<String> allowed) {

  /** What allows every hazard that can be allowed. */
  public static final String ALL = "all";

  /** Takes sorted copies. */
  public Policy {
    gates = java.util.Collections.unmodifiableMap(new TreeMap<>(gates));
    allowed = java.util.Collections.unmodifiableSet(new TreeSet<>(allowed));
  }

  /** Defaults for everything. */
  public static Policy defaults() {
    return new Policy(Map.of(), Set.of());
  }

  /** The same, with more hazards allowed. */
  public Policy allowing(Set<String> more) {
    Set<String> all = new TreeSet<>(allowed);
    all.addAll(more);
    return new Policy(gates, all);
  }

  Decision decide(HazardRule rule) {
    boolean open = allowed.contains(rule.code()) || allowed.contains(ALL);
    return open && rule.canBeAllowed()
        ? Decision.ALLOW
        : gates.getOrDefault(rule.code(), rule.byDefault());
  }
}
