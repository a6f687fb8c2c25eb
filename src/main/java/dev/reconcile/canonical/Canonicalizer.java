package dev.reconcile.canonical;

import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.model.Dependencies;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Brings definitions in doubt to canonical form by building them in a scratch database. */
public final class Canonicalizer {

  private final Realiser realiser;
  private final ScratchSource scratch;

  /** A canonicalizer that builds by the given realiser in databases of the given source. */
  public Canonicalizer(Realiser realiser, ScratchSource scratch) {
    this.realiser = realiser;
    this.scratch = scratch;
  }

  /**
   * What came of it.
   *
   * @param desired the desired schema, with canonical definitions where they could be had
   * @param notes why some could not
   */
  public record Result(Schema desired, List<String> notes) {}

  /**
   * The desired schema with the given objects in canonical form.
   *
   * @param doubtful objects whose text differs from the live one
   * @param live stands in for what the desired schema names but does not describe
   * @param named who names or needs whom in the desired schema
   */
  public Result canonical(
      Schema desired, Collection<ObjectId> doubtful, Schema live, List<Dependencies> named) {
    if (doubtful.isEmpty()) {
      return new Result(desired, List.of());
    }
    Schema part = closure(desired, doubtful, live, named);
    List<String> notes = new ArrayList<>();
    for (ScratchSource.Candidate candidate : scratch.candidates()) {
      String problem = "no scratch database ";
      try (ScratchDatabase database = candidate.open()) {
        problem = "cannot be built in a scratch database ";
        Schema printed = realiser.realise(part, database.session());
        return new Result(replaced(desired, doubtful, printed), List.of());
      } catch (ReconcileException e) {
        notes.add(problem + candidate.name() + ": " + e.getMessage());
      }
    }
    notes.add(
        "these definitions could not be compared as PostgreSQL would, and count as changed: "
            + doubtful);
    return new Result(desired, notes);
  }

  private static Schema replaced(Schema desired, Collection<ObjectId> doubtful, Schema printed) {
    return desired.map(
        object ->
            doubtful.contains(object.id())
                ? printed.find(object.id()).map(o -> o.withIntentOf(object)).orElse(object)
                : object);
  }

  /** The objects in doubt, with all that they need: described, or else live. */
  private static Schema closure(
      Schema desired, Collection<ObjectId> doubtful, Schema live, List<Dependencies> named) {
    Schema all = merged(desired, live);
    Set<ObjectId> wanted = new LinkedHashSet<>();
    Deque<ObjectId> open = new ArrayDeque<>();
    doubtful.forEach(id -> open.add(id.whole()));
    all.ids().stream().filter(id -> isForAll(id.kind())).forEach(open::add);
    while (!open.isEmpty()) {
      ObjectId id = open.poll();
      if (all.contains(id) && wanted.add(id)) {
        open.addAll(all.children(id).stream().filter(ObjectId::isPart).toList());
        named.forEach(
            dependencies -> dependencies.neededBy(id).forEach(needed -> open.add(needed.whole())));
      }
    }
    return Schema.of(all.objects().stream().filter(o -> wanted.contains(o.id())).toList());
  }

  private static boolean isForAll(KindName kind) {
    return kind == KindName.SCHEMA || kind == KindName.EXTENSION || kind.isUsedUnnamed();
  }

  private static Schema merged(Schema desired, Schema live) {
    List<SchemaObject> all = new ArrayList<>(desired.objects());
    live.objects().stream()
        .filter(object -> !desired.contains(object.id()))
        .filter(object -> !desired.contains(object.id().whole()))
        .forEach(all::add);
    return Schema.of(all);
  }
}
