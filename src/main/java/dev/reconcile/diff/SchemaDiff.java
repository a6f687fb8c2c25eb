package dev.reconcile.diff;

import dev.reconcile.database.ServerVersion;
import dev.reconcile.diff.Change.Rebuild.Way;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Compares two snapshots with the comparisons and manners of the kinds. Pure. */
public final class SchemaDiff {

  private final Map<KindName, Comparison<?>> comparisons;
  private final Map<KindName, Silence> silences;

  /** A diff that knows the given kinds. */
  public SchemaDiff(Map<KindName, Comparison<?>> comparisons, Map<KindName, Silence> silences) {
    this.comparisons = Map.copyOf(comparisons);
    this.silences = Map.copyOf(silences);
  }

  /** The same for a server of the given version. */
  public SchemaDiff on(ServerVersion version) {
    Map<KindName, Comparison<?>> there = new TreeMap<>();
    comparisons.forEach((kind, comparison) -> there.put(kind, comparison.on(version)));
    return new SchemaDiff(there, silences);
  }

  /**
   * All differences, in the order of the desired schema, drops last.
   *
   * @param absent whether an object that stands for itself should be dropped when it isn't desired
   */
  public Differences between(Schema live, Schema desired, Predicate<ObjectId> absent) {
    List<Change> changes = new ArrayList<>();
    for (SchemaObject object : desired.objects()) {
      live.find(object.id())
          .ifPresentOrElse(
              found -> compare(found, live, object, desired).ifPresent(changes::add),
              () -> changes.add(new Change.Create(object)));
    }
    List<ObjectId> unmanaged = new ArrayList<>();
    for (SchemaObject object : live.objects()) {
      if (!desired.contains(object.id())) {
        ObjectId whole = object.partOf();
        if (whole == null) {
          judgeWhole(object, absent, changes, unmanaged);
        } else if (silence(object).meaning() == Silence.Meaning.DROPS
            && goes(object, desired.contains(teller(whole, live, desired)), absent)) {
          changes.add(new Change.Drop(object));
        }
      }
    }
    return new Differences(List.of(), List.copyOf(changes), unmanaged.stream().sorted().toList());
  }

  /** The described schema with what the project says of live parts that nobody describes. */
  public Schema complete(Schema desired, Schema live, Access access, ServerVersion version) {
    List<SchemaObject> all = new ArrayList<>(desired.objects());
    for (SchemaObject part : live.objects()) {
      boolean stays = silence(part).meaning() == Silence.Meaning.IGNORES;
      boolean untold = stays && part.id().isPart() && !desired.contains(part.id());
      if (untold && desired.contains(part.id().whole()) && !leaves(part.id(), live, desired)) {
        silence(part).untold().form(part, access, version).ifPresent(all::add);
      }
    }
    return all.size() == desired.objects().size() ? desired : Schema.of(all);
  }

  /** Whether a part is one of another part that is dropped. */
  private boolean leaves(ObjectId part, Schema live, Schema desired) {
    ObjectId bearer = part.requireParent();
    return !desired.contains(bearer)
        && live.find(bearer)
            .filter(object -> silence(object).meaning() == Silence.Meaning.DROPS)
            .filter(object -> !object.comesWithWhole() && !object.goesOnlyWithWhole())
            .isPresent();
  }

  private Silence silence(SchemaObject part) {
    return Objects.requireNonNull(silences.get(part.id().kind()));
  }

  private Optional<Change> compare(
      SchemaObject live, Schema liveSchema, SchemaObject desired, Schema desiredSchema) {
    Comparison<?> comparison = Objects.requireNonNull(comparisons.get(desired.id().kind()));
    List<Difference> differences = comparison.differences(live, liveSchema, desired, desiredSchema);
    if (differences.isEmpty()) {
      return Optional.empty();
    }
    boolean rebuilds =
        differences.stream()
            .anyMatch(difference -> difference.effect() == Difference.Effect.REBUILDS);
    return Optional.of(
        rebuilds
            ? new Change.Rebuild(live, desired, differences, "", Way.ANEW)
            : new Change.Alter(live, desired, differences));
  }

  private static void judgeWhole(
      SchemaObject live,
      Predicate<ObjectId> absent,
      List<Change> changes,
      List<ObjectId> unmanaged) {
    if (live.comesWithWhole()) {
      return;
    }
    if (absent.test(live.id())) {
      changes.add(new Change.Drop(live));
    } else {
      unmanaged.add(live.id());
    }
  }

  /**
   * The object whose description would have told of a part: beyond what comes and goes with its own
   * whole and need not be described for itself.
   */
  private static ObjectId teller(ObjectId whole, Schema live, Schema desired) {
    ObjectId beyond =
        desired.contains(whole)
            ? null
            : live.find(whole)
                .filter(SchemaObject::goesOnlyWithWhole)
                .map(SchemaObject::partOf)
                .orElse(null);
    return beyond == null ? whole : teller(beyond, live, desired);
  }

  /**
   * Whether a part that nobody describes goes: an index does. What came with its whole goes with
   * it, by itself or, when it stays otherwise, as the whole is dropped.
   */
  private static boolean goes(SchemaObject part, boolean told, Predicate<ObjectId> absent) {
    return part.comesWithWhole()
        ? !told && !part.id().isPart() && absent.test(part.id())
        : told || absent.test(part.id());
  }
}
