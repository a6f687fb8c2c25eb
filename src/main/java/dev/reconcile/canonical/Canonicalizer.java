package dev.reconcile.canonical;

import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Brings definitions in doubt to canonical form by building them in a scratch database. */
public final class Canonicalizer {

  private final Realiser realiser;
  private final Twins twins;
  private final ScratchSource scratch;
  private final int major;

  /**
   * A canonicalizer that tries twins first, and then builds in databases of the given source.
   *
   * @param major the target's version
   */
  public Canonicalizer(Realiser realiser, Twins twins, ScratchSource scratch, int major) {
    this.realiser = realiser;
    this.twins = twins;
    this.scratch = scratch;
    this.major = major;
  }

  /**
   * What came of it.
   *
   * @param desired the desired schema, with canonical definitions where they could be had
   * @param notes why some could not
   */
  public record Result(Schema desired, List<String> notes) {}

  /**
   * The desired schema with what is in doubt in canonical form.
   *
   * @throws RefusedDefinition when one of the definitions is wrong
   */
  public Result canonical(Doubts doubts) {
    List<String> notes = new ArrayList<>();
    Doubts left = withoutTwins(doubts, notes);
    return left.ids().isEmpty()
        ? new Result(left.desired(), List.of())
        : built(left, doubts.desired(), notes);
  }

  private Doubts withoutTwins(Doubts doubts, List<String> notes) {
    Schema tables = doubts.forTwins();
    if (tables.objects().isEmpty()) {
      return doubts;
    }
    try {
      return doubts.answeredBy(twins.realise(tables));
    } catch (ReconcileException e) {
      notes.add("cannot be compared on temporary tables: " + e.getMessage());
      return doubts;
    }
  }

  /**
   * What twins left in doubt, built of what was described: there, children's parts are as their
   * parents'.
   */
  private Result built(Doubts doubts, Schema described, List<String> notes) {
    Schema part = closure(doubts, described);
    for (ScratchSource.Candidate candidate : scratch.candidates()) {
      String problem = "no scratch database ";
      try (ScratchDatabase database = candidate.open(ScratchSource.Use.SCRATCH)) {
        problem = "cannot be built in a scratch database ";
        Schema printed = realiser.realise(part, database.session());
        return new Result(doubts.answeredBy(printed).desired(), List.of());
      } catch (RefusedDefinition e) {
        if (e.isMistakeOn(major) && doubts.describe(e.object())) {
          throw e;
        }
        notes.add(problem + candidate.name() + ": " + e.getMessage());
      } catch (ReconcileException e) {
        notes.add(problem + candidate.name() + ": " + e.getMessage());
      }
    }
    notes.add(
        "these definitions could not be compared as PostgreSQL would, and count as changed: "
            + doubts.ids());
    return new Result(doubts.desired(), notes);
  }

  /** The objects in doubt, with all that they need: described, or else live. */
  private static Schema closure(Doubts doubts, Schema described) {
    Schema all = merged(described, doubts.live());
    Set<ObjectId> wanted = new LinkedHashSet<>();
    Deque<ObjectId> open = new ArrayDeque<>();
    doubts.ids().forEach(id -> open.add(id.whole()));
    all.ids().stream().filter(id -> isForAll(id.kind())).forEach(open::add);
    while (!open.isEmpty()) {
      ObjectId id = open.poll();
      if (all.contains(id) && wanted.add(id)) {
        open.addAll(all.children(id).stream().filter(ObjectId::isPart).toList());
        doubts
            .named()
            .forEach(
                dependencies ->
                    dependencies.neededBy(id).forEach(needed -> open.add(needed.whole())));
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
