package dev.reconcile.plan;

import dev.reconcile.model.SchemaObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * What live rows are asked before objects of one kind are changed. A kind tells the questions as
 * values; who asks them is none of its business.
 *
 * @param <T> the kind's record
 */
public interface Probing<T extends SchemaObject> {

  /** What settles how an object can be created. */
  default List<Probe> create(T desired, PlanContext context) {
    return List.of();
  }

  /** What tells what goes with an object. */
  default List<Probe> drop(T live, PlanContext context) {
    return List.of();
  }

  /** What settles how an object can be altered. */
  default List<Probe> alter(T live, T desired, PlanContext context) {
    return List.of();
  }

  /** What settles how an object can be replaced. */
  default List<Probe> replace(T live, T desired, PlanContext context) {
    return Stream.concat(drop(live, context).stream(), create(desired, context).stream()).toList();
  }
}
