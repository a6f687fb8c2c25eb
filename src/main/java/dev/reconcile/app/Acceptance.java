package dev.reconcile.app;

import dev.reconcile.canonical.Memory;
import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.Drift;
import dev.reconcile.spec.SpecExporter;
import dev.reconcile.spec.YamlPatch;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes what was changed behind the tool's back into the files that describe it. */
public final class Acceptance {

  private static final SpecExporter EVEN = new SpecExporter(Kinds.specs(), SpecExporter.Form.EVEN);
  private static final SpecExporter BRIEF = new SpecExporter(Kinds.specs());

  private final Map<String, String> files;
  private final Map<String, YamlPatch> patches = new LinkedHashMap<>();

  private Acceptance(Map<String, String> files) {
    this.files = files;
  }

  /**
   * The texts of the files that change, by path.
   *
   * @param trip the comparison that showed the drift
   * @param applied what was live after the last run
   * @param files the texts of all files
   */
  public static Map<String, String> of(
      Drift drift, Trip trip, Memory memory, Task task, Schema applied, Map<String, String> files) {
    Set<String> drifted = new TreeSet<>();
    drift.drifted().forEach(item -> drifted.add(item.object()));
    Set<String> known = new HashSet<>(memory.entries().keySet());
    Set<String> added = new HashSet<>(drifted);
    added.removeAll(known);
    known.addAll(added);
    Schema before = Export.described(within(applied, id -> known.contains(id.toString())));
    Schema now =
        Export.described(
            within(trip.live(), id -> known.contains(id.toString()) || isPartOfAny(added, id)));
    Acceptance acceptance = new Acceptance(files);
    for (ObjectId whole : wholes(drifted, before, now)) {
      acceptance.accept(whole, before, now, task.place(whole));
    }
    Map<String, String> changed = new TreeMap<>();
    acceptance.patches.forEach((file, patch) -> changed.put(file, patch.patched()));
    return changed;
  }

  /** The comment of a column that was added says nothing until the column is described. */
  private static boolean isPartOfAny(Set<String> added, ObjectId id) {
    return id.lineage().stream().anyMatch(part -> added.contains(part.toString()));
  }

  private static Schema within(Schema schema, Predicate<ObjectId> known) {
    return Schema.of(
        schema.objects().stream()
            .filter(object -> known.test(object.id()) && Snapshot.keeps(object.id()))
            .toList());
  }

  private static Set<ObjectId> wholes(Set<String> drifted, Schema before, Schema now) {
    Set<ObjectId> wholes = new TreeSet<>();
    for (Schema schema : List.of(before, now)) {
      schema.ids().stream()
          .filter(id -> drifted.contains(id.toString()))
          .forEach(id -> wholes.add(id.whole()));
    }
    return wholes;
  }

  private void accept(ObjectId whole, Schema before, Schema now, @Nullable SourceLocation place) {
    SchemaObject was = before.find(whole).orElse(null);
    SchemaObject is = now.find(whole).orElse(null);
    if (place == null || was == null || !files.containsKey(place.file())) {
      return;
    }
    YamlPatch patch =
        patches.computeIfAbsent(place.file(), file -> new YamlPatch(files.getOrDefault(file, "")));
    if (is == null) {
      patch.remove(place);
    } else {
      patch.merge(
          place, EVEN.described(before, was), EVEN.described(now, is), BRIEF.described(now, is));
    }
  }

  /** What of the drift the patched files still do not say, unless they say something newer. */
  public static Set<String> refused(Drift drift, Trip after) {
    Set<String> drifted = new TreeSet<>();
    drift.drifted().stream()
        .filter(item -> !item.alsoPending())
        .forEach(item -> drifted.add(item.object()));
    Set<String> left = new TreeSet<>();
    after.plan().changes().forEach(change -> left.add(change.id().toString()));
    after.plan().heldBack().forEach(held -> left.add(held.change().id().toString()));
    left.retainAll(drifted);
    return left;
  }
}
