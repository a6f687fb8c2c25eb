package dev.reconcile.app;

import dev.reconcile.canonical.Canonicalizer;
import dev.reconcile.canonical.Doubts;
import dev.reconcile.canonical.RefusedDefinition;
import dev.reconcile.canonical.Wordings;
import dev.reconcile.diff.Change;
import dev.reconcile.diff.Difference;
import dev.reconcile.diff.Differences;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Definitions that differ as texts: what earlier runs don't remember, PostgreSQL is asked. */
final class DefinitionsInDoubt {

  private final Task task;
  private final Canonicalizer canonicalizer;
  private final Wordings known;

  /** Doubts that are settled by what is known of earlier runs first. */
  DefinitionsInDoubt(Task task, Canonicalizer canonicalizer, Wordings known) {
    this.task = task;
    this.canonicalizer = canonicalizer;
    this.known = known;
  }

  /**
   * What is described, with the definitions in doubt as PostgreSQL prints them.
   *
   * @param asTexts how live differs from it as text
   * @param standIns what is live, for what is named and not described
   * @param moved what gets another name
   * @throws dev.reconcile.diagnostic.ReconcileException when PostgreSQL refuses a definition
   */
  Canonicalizer.Result settled(
      Described described, Differences asTexts, Schema standIns, Collection<ObjectId> moved) {
    Map<ObjectId, Change> inDoubt = inDoubt(asTexts);
    Relations relations = described.relations();
    Schema recalled =
        inDoubt.isEmpty()
            ? described.complete()
            : described.complete().map(object -> recalled(object, inDoubt, relations.sources()));
    inDoubt.keySet().removeIf(id -> !described.said().contains(id));
    if (inDoubt.isEmpty()) {
      return new Canonicalizer.Result(described.handedDown(recalled), List.of());
    }
    Canonicalizer.Result canonical =
        asked(
            new Doubts(
                described.handedDown(recalled),
                inDoubt.keySet(),
                standIns,
                changing(asTexts, moved),
                List.of(relations.structure(), relations.text())));
    return new Canonicalizer.Result(described.handedDown(canonical.desired()), canonical.notes());
  }

  private Canonicalizer.Result asked(Doubts doubts) {
    try {
      return canonicalizer.canonical(doubts);
    } catch (RefusedDefinition e) {
      throw e.at(task.place(e.object()));
    }
  }

  /** Objects whose SQL differs as text: whether it differs in meaning, only PostgreSQL can say. */
  private static Map<ObjectId, Change> inDoubt(Differences differences) {
    Map<ObjectId, Change> inDoubt = new TreeMap<>();
    for (Change change : differences.changes()) {
      if (change.differences().stream().anyMatch(Difference::isDoubtful)) {
        inDoubt.put(change.id(), change);
      }
    }
    Reconciler.NAMESAKES
        .possibleIn(differences)
        .forEach((former, object) -> inDoubt.put(object.id(), new Change.Create(object)));
    return inDoubt;
  }

  /** Wholes that do not stay as they are. */
  private static Set<ObjectId> changing(Differences differences, Collection<ObjectId> moved) {
    Set<ObjectId> changing = new TreeSet<>();
    moved.forEach(id -> changing.add(id.whole()));
    differences.changes().forEach(change -> changing.add(change.id().whole()));
    return changing;
  }

  /** The live object instead, and no doubt any more, when that is known to be what is described. */
  private SchemaObject recalled(
      SchemaObject object, Map<ObjectId, Change> inDoubt, Map<ObjectId, String> sources) {
    ObjectId id = object.id();
    SchemaObject live = liveForm(inDoubt.get(id));
    if (live == null) {
      return object;
    }
    boolean inWordsOnly =
        Objects.requireNonNull(inDoubt.get(id)).differences().stream()
            .allMatch(Difference::isDoubtful);
    boolean same =
        known.remembers(id, sources.getOrDefault(id, ""), live)
            || (inWordsOnly && known.justMade(id, live));
    if (same) {
      inDoubt.remove(id);
    }
    return same ? live.withIntentOf(object) : object;
  }

  private static @Nullable SchemaObject liveForm(@Nullable Change change) {
    if (change instanceof Change.Alter alter) {
      return alter.live();
    }
    return change instanceof Change.Rebuild rebuild ? rebuild.live() : null;
  }
}
