package dev.reconcile.app;

import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diff.Change;
import dev.reconcile.model.IdMapping;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.spec.LoadedSpec;
import dev.reconcile.spec.SpecExporter;
import dev.reconcile.spec.SpecLoader;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a project manages of a live schema, as a text that describes it. */
public final class Snapshot {

  private Snapshot() {}

  /** Whether a snapshot has such objects. */
  static boolean keeps(ObjectId id) {
    return id.kind().isRead();
  }

  /** What a trip found live of what is described, and of what its plan changes. */
  static String of(Trip trip, Task task) {
    Map<ObjectId, ObjectId> former = new TreeMap<>();
    Set<ObjectId> touched = new TreeSet<>();
    for (Change change : trip.plan().changes()) {
      touched.add(change.id());
      if (change instanceof Change.Rename rename) {
        former.put(rename.id(), rename.former());
        touched.add(rename.former());
      }
    }
    IdMapping back = IdMapping.of(former);
    Set<ObjectId> described = new TreeSet<>();
    trip.desired().ids().forEach(id -> described.add(back.of(id)));
    Set<ObjectId> ours = new TreeSet<>(touched);
    ours.addAll(described);
    Set<ObjectId> wholes = new TreeSet<>();
    ours.forEach(id -> wholes.add(id.whole()));
    wholes.addAll(sequencesOf(wholes, trip.live()));
    return text(
        trip.live(),
        id -> task.scope().isShared(id) ? ours.contains(id) : wholes.contains(id.whole()));
  }

  /** What comes and goes with a table, though it has a name of its own. */
  private static Set<ObjectId> sequencesOf(Set<ObjectId> wholes, Schema live) {
    Set<ObjectId> sequences = new TreeSet<>();
    for (SchemaObject object : live.objects()) {
      if (object.id().kind() == KindName.OWNED_BY
          && object.references(live).stream().anyMatch(id -> wholes.contains(id.whole()))) {
        sequences.add(object.id().whole());
      }
    }
    return sequences;
  }

  private static String text(Schema live, java.util.function.Predicate<ObjectId> isOurs) {
    Schema ours =
        Schema.of(
            live.objects().stream()
                .filter(object -> keeps(object.id()))
                .filter(object -> isOurs.test(object.id()))
                .toList());
    return new SpecExporter(Kinds.specs()).text(Export.described(ours));
  }

  /** The description that a snapshot is. */
  public static LoadedSpec read(String text) {
    Diagnostics diagnostics = new Diagnostics();
    LoadedSpec spec =
        new SpecLoader(Kinds.specs()).load(Map.of("snapshot.yaml", text), diagnostics);
    diagnostics.throwIfAny();
    return spec;
  }
}
