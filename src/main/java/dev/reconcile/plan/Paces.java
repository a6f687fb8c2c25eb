package dev.reconcile.plan;

import dev.reconcile.diff.Change;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which changes can take their time: something is built ahead of them beside traffic. Not those
 * that go with others, and not while something is taken down that others miss. Decided once for
 * each change.
 */
final class Paces {

  private final Map<KindName, TypedDdl<?>> ddls;
  private final PlanContext context;
  private final Map<ObjectId, Change> changes;
  private final Set<ObjectId> inOneGo = new HashSet<>();
  private final Set<ObjectId> decided = new HashSet<>();

  Paces(
      Map<KindName, TypedDdl<?>> ddls,
      PlanContext context,
      Map<ObjectId, Change> changes,
      KnownDependencies dependencies) {
    this.ddls = ddls;
    this.context = context;
    this.changes = changes;
    for (Change change : changes.values()) {
      if (change instanceof Change.Rebuild rebuild
          && (!rebuild.reason().isEmpty() || isDisturbed(change.id(), dependencies))) {
        inOneGo.add(change.id());
      }
    }
  }

  /** What is rebuilt would be built ahead on what is not yet as it will be. */
  private boolean isDisturbed(ObjectId id, KnownDependencies dependencies) {
    return dependencies.desired().neededBy(id).stream()
        .flatMap(needed -> Optional.ofNullable(changes.get(needed)).stream())
        .anyMatch(
            change ->
                change instanceof Change.Rebuild
                    || (change instanceof Change.Alter alter
                        && ddl(alter.id())
                            .inTheWay(alter.live(), alter.desired(), alter.differences())
                            .contains(id.kind())));
  }

  Change change(ObjectId id) {
    return find(id).orElseThrow();
  }

  /** The change of an object, if it has one. */
  Optional<Change> find(ObjectId id) {
    return Optional.ofNullable(changes.get(id));
  }

  /** What the kind of a change may look at while it decides how to carry it out. */
  PlanContext of(Change change) {
    return inOneGo.contains(change.id()) ? context.inOneGo() : context;
  }

  /** A change is begun while so many others have taken something down that comes back. */
  void begin(Change change, int down) {
    if (decided.add(change.id()) && down > 0 && !isPrepared(change)) {
      inOneGo.add(change.id());
    }
  }

  /** Whether an interrupted run has built all that is to be there ahead. */
  private boolean isPrepared(Change change) {
    TypedDdl<?> ddl = ddl(change.id());
    return !ddl.leftovers(change, context).isEmpty()
        && ddl.online(change, context).ahead().isEmpty();
  }

  private TypedDdl<?> ddl(ObjectId id) {
    return Objects.requireNonNull(ddls.get(id.kind()), id.kind().word());
  }
}
