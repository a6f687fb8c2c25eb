package dev.reconcile.plan;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Scope;
import dev.reconcile.plan.Hazard.Decision;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the project and the command line say about hazards and about large tables.
 *
 * @param gates decisions by hazard
 * @param allowed hazards allowed on the command line; {@code all} for every one
 * @param opened hazards allowed for changes of an object and its parts, each with the reason
 * @param onlineRows from so many rows on a table is changed beside its traffic
 */
public record Policy(
    Map<String, Decision> gates,
    Set<String> allowed,
    Map<ObjectId, Map<String, String>> opened,
    long onlineRows) {

  /** From so many rows on a table is large, unless the project says otherwise. */
  public static final long ONLINE_ROWS = 100_000;

  /** What allows every hazard that can be allowed. */
  public static final String ALL = "all";

  /** Takes sorted copies. */
  public Policy {
    gates = java.util.Collections.unmodifiableMap(new TreeMap<>(gates));
    allowed = java.util.Collections.unmodifiableSet(new TreeSet<>(allowed));
    opened = java.util.Collections.unmodifiableMap(new TreeMap<>(opened));
  }

  /** Defaults for everything. */
  public static Policy defaults() {
    return new Policy(Map.of(), Set.of(), Map.of(), ONLINE_ROWS);
  }

  /** The same, with more hazards allowed. */
  public Policy allowing(Set<String> more) {
    Set<String> all = new TreeSet<>(allowed);
    all.addAll(more);
    return new Policy(gates, all, opened, onlineRows);
  }

  /** The same, with the gates that a description opens for its objects. */
  public Policy opening(Scope scope) {
    Map<ObjectId, Map<String, String>> more = new TreeMap<>(opened);
    more.putAll(scope.allowed());
    scope.absent().forEach((id, reason) -> more.put(id, Map.of(ALL, reason)));
    return new Policy(gates, allowed, more, onlineRows);
  }

  /** What becomes of a hazard of a change of an object. */
  Hazard judge(HazardRule rule, ObjectId object, String message) {
    Optional<String> reason = reason(rule, object);
    if (!rule.canBeAllowed()) {
      return new Hazard(rule.code(), message, rule.byDefault(), "");
    }
    boolean open = allowed.contains(rule.code()) || allowed.contains(ALL) || reason.isPresent();
    Decision decision = open ? Decision.ALLOW : gates.getOrDefault(rule.code(), rule.byDefault());
    return new Hazard(rule.code(), message, decision, reason.orElse(""));
  }

  private Optional<String> reason(HazardRule rule, ObjectId object) {
    return object.lineage().stream()
        .map(id -> opened.getOrDefault(id, Map.of()))
        .flatMap(here -> Stream.of(rule.code(), ALL).filter(here::containsKey).map(here::get))
        .findFirst();
  }
}
