package dev.reconcile.model;

import java.util.List;

/**
 * When a described object is wanted.
 *
 * @param environments the environments that have it; empty for all
 * @param rows how many rows its table has before it is made; once it is there, it stays
 */
public record Condition(List<String> environments, long rows) {

  /** Takes a sorted copy. */
  public Condition {
    environments = environments.stream().sorted().toList();
  }

  /** Whether an environment has the object; without one, all that is described is meant. */
  public boolean isFor(String environment) {
    return environment.isEmpty() || environments.isEmpty() || environments.contains(environment);
  }
}
