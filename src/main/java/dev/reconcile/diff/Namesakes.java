package dev.reconcile.diff;

import dev.reconcile.model.Claim;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds indexes, constraints and the like that are there under another name: one goes, one of the
 * same definition comes, on the same table. PostgreSQL leaves the names that it derived from a
 * table's as they are when the table is renamed. Pure.
 */
public final class Namesakes {

  private final Map<KindName, Comparison<?>> comparisons;

  /** Compares with the comparisons of the kinds. */
  public Namesakes(Map<KindName, Comparison<?>> comparisons) {
    this.comparisons = Map.copyOf(comparisons);
  }

  /**
   * What is described, by the id of what is the same under another name.
   *
   * @param live where the new name must be free
   */
  public Map<ObjectId, SchemaObject> in(Differences differences, Schema live) {
    Map<ObjectId, SchemaObject> pairs = pairs(differences, List::isEmpty);
    while (!pairs.isEmpty() && pairs.values().removeIf(takenIn(live, pairs.keySet()))) {
      // each round may leave another name taken
    }
    return pairs;
  }

  /** Whether something has the name that keeps its own, or goes only later. */
  private static Predicate<SchemaObject> takenIn(Schema live, Set<ObjectId> renamed) {
    Set<Claim> taken =
        live.objects().stream()
            .filter(object -> !renamed.contains(object.id()))
            .flatMap(object -> object.claims().stream())
            .collect(Collectors.toSet());
    return wanted -> wanted.claims().stream().anyMatch(taken::contains);
  }

  /** What is described, by the id of what may prove to be the same under another name. */
  public Map<ObjectId, SchemaObject> possibleIn(Differences differences) {
    return pairs(differences, found -> found.stream().allMatch(Difference::isDoubtful));
  }

  private Map<ObjectId, SchemaObject> pairs(
      Differences differences, Predicate<List<Difference>> isSame) {
    List<SchemaObject> dropped = new ArrayList<>();
    for (Change change : differences.changes()) {
      if (change instanceof Change.Drop drop && hasNoDataOfItsOwn(drop.id())) {
        dropped.add(drop.live());
      }
    }
    Map<ObjectId, SchemaObject> pairs = new LinkedHashMap<>();
    for (Change change : differences.changes()) {
      if (change instanceof Change.Create create && !dropped.isEmpty()) {
        SchemaObject wanted = create.desired();
        Optional<SchemaObject> same =
            dropped.stream()
                .filter(former -> isSibling(former.id(), wanted.id()))
                .filter(former -> isSame.test(comparison(wanted).differences(former, wanted)))
                .findFirst();
        same.ifPresent(
            former -> {
              dropped.remove(former);
              pairs.put(former.id(), wanted);
            });
      }
    }
    return pairs;
  }

  private static boolean hasNoDataOfItsOwn(ObjectId id) {
    return switch (id.kind().address()) {
      case SIBLING, ON_PARENT -> true;
      case GLOBAL, QUALIFIED, MEMBER, FOR_METHOD, PHRASE, ATTACHED -> false;
    };
  }

  private static boolean isSibling(ObjectId one, ObjectId other) {
    return one.kind() == other.kind() && Objects.equals(one.parent(), other.parent());
  }

  private Comparison<?> comparison(SchemaObject object) {
    return Objects.requireNonNull(comparisons.get(object.id().kind()));
  }
}
