package dev.reconcile.app;

import dev.reconcile.diff.Change;
import dev.reconcile.model.Dependencies;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.HeldBack;
import dev.reconcile.plan.TextDependencies;
import dev.reconcile.report.Diagram;
import dev.reconcile.report.Picture;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a plan changes of tables and views, before and after. */
public final class PlanPicture {

  private PlanPicture() {}

  /** Draws the tables and views that the plan of a trip changes. */
  public static Picture of(Trip trip, List<String> searchPath) {
    Set<ObjectId> changed = new TreeSet<>();
    Map<ObjectId, String> before = new TreeMap<>();
    Map<ObjectId, String> after = new TreeMap<>();
    for (Change change : trip.plan().changes()) {
      changed.add(change.id().whole());
      if (change instanceof Change.Create) {
        after.put(change.id(), "new");
      } else if (change instanceof Change.Drop) {
        before.put(change.id(), "goes");
      } else if (change instanceof Change.Rename rename) {
        changed.add(rename.former().whole());
        after.put(change.id(), "was " + rename.former().name());
        before.put(rename.former(), "becomes " + change.id().name());
      } else {
        after.put(change.id(), differences(change));
      }
    }
    for (HeldBack held : trip.plan().heldBack()) {
      changed.add(held.change().id().whole());
      before.put(held.change().id(), "held back");
    }
    return new Picture(
        drawn(trip.live(), searchPath, changed, before),
        drawn(trip.desired(), searchPath, changed, after));
  }

  private static Diagram drawn(
      Schema schema,
      List<String> searchPath,
      Set<ObjectId> changed,
      Map<ObjectId, String> remarks) {
    Dependencies uses = TextDependencies.of(schema, schema, searchPath);
    return SchemaDiagram.of(schema, uses, changed::contains, remarks);
  }

  private static String differences(Change change) {
    return String.join(
        "; ",
        change.differences().stream()
            .map(d -> d.property() + (d.from().isEmpty() ? "" : " was " + d.from()))
            .toList());
  }
}
