package dev.reconcile.app;

import dev.reconcile.canonical.Canonicalizer;
import dev.reconcile.canonical.ScratchSource;
import dev.reconcile.canonical.Wordings;
import dev.reconcile.catalog.CatalogLoader;
import dev.reconcile.catalog.LiveSchema;
import dev.reconcile.catalog.TableSizes;
import dev.reconcile.database.Session;
import dev.reconcile.diff.Change;
import dev.reconcile.diff.Difference;
import dev.reconcile.diff.Differences;
import dev.reconcile.diff.SchemaDiff;
import dev.reconcile.kind.Inheritance;
import dev.reconcile.model.Dependencies;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.KnownDependencies;
import dev.reconcile.plan.Plan;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Planner;
import dev.reconcile.plan.hazard.HazardRules;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The trip: desired and live to canonical forms, changes and a plan. */
public final class Reconciler {

  private static final SchemaDiff DIFF = new SchemaDiff(Kinds.comparisons(), Kinds.silences());
  private static final CatalogLoader CATALOG = new CatalogLoader(Kinds.catalogs());
  private static final Planner PLANNER = new Planner(Kinds.ddls(), HazardRules.ALL);

  private final Session session;
  private final Task task;
  private final Canonicalizer canonicalizer;

  /** A reconciler of a database with what the task says. */
  public Reconciler(Session session, Task task, ScratchSource scratch) {
    this.session = session;
    this.task = task;
    this.canonicalizer = new Canonicalizer(new ScratchRealiser(task), scratch);
  }

  /** Compares and plans, in one snapshot of the database. Writes nothing. */
  public Trip plan(Wordings known) {
    return session.inTransaction(Session.Mode.SNAPSHOT, () -> inSnapshot(known));
  }

  private Trip inSnapshot(Wordings known) {
    LiveSchema live = CATALOG.load(session, task.schemas());
    Schema described = Inheritance.complete(task.desired(), live.schema());
    Relations relations = new Relations(described, live.schema(), task.searchPath());
    Differences asTexts = between(live, live.schema(), described);
    if (asTexts.changes().isEmpty()) {
      return new Trip(live.schema(), described, relations, inSync(live.schema(), asTexts));
    }
    Canonicalizer.Result canonical = canonical(described, asTexts, live.schema(), relations, known);
    Schema desired = completed(described, canonical.desired(), live.schema());
    Differences differences = between(live, Inheritance.cascaded(live.schema(), desired), desired);
    KnownDependencies dependencies =
        new KnownDependencies(
            liveDependencies(live, differences), relations.structure(), relations.text());
    Plan plan =
        PLANNER.plan(differences, context(live.schema(), desired), dependencies, task.policy());
    return new Trip(live.schema(), desired, relations, noting(plan, canonical.notes()));
  }

  private static Plan inSync(Schema live, Differences none) {
    return new Plan(live, List.of(), List.of(), List.of(), none.unmanaged(), List.of());
  }

  private Canonicalizer.Result canonical(
      Schema described, Differences asTexts, Schema live, Relations relations, Wordings known) {
    Map<ObjectId, Change> inDoubt = inDoubt(asTexts);
    Schema recalled =
        inDoubt.isEmpty()
            ? described
            : described.map(object -> recalled(object, inDoubt, relations.sources(), known));
    return inDoubt.isEmpty()
        ? new Canonicalizer.Result(recalled, List.of())
        : canonicalizer.canonical(
            recalled,
            inDoubt.keySet(),
            staying(live, asTexts),
            List.of(relations.structure(), relations.text()));
  }

  /** What children take from their parents takes their canonical form, too. */
  private Schema completed(Schema described, Schema canonical, Schema live) {
    Schema said =
        task.desired()
            .map(
                object -> {
                  SchemaObject before = described.find(object.id()).orElse(object);
                  SchemaObject after = canonical.find(object.id()).orElse(object);
                  return after.equals(before) ? object : after;
                });
    return Inheritance.complete(said, live);
  }

  /** What goes does not stand in for anything: a routine would hide its successor. */
  private static Schema staying(Schema live, Differences differences) {
    Set<ObjectId> going = new TreeSet<>();
    for (Change change : differences.changes()) {
      if (change instanceof Change.Drop) {
        going.add(change.id());
      }
    }
    return Schema.of(
        live.objects().stream().filter(object -> !going.contains(object.id().whole())).toList());
  }

  /** What no kind describes is live and not described, too. */
  private Differences between(LiveSchema live, Schema from, Schema desired) {
    return DIFF.between(from, desired, task::isAbsent).withUnmanaged(live.unmodelled());
  }

  /** Objects whose SQL differs as text: whether it differs in meaning, only PostgreSQL can say. */
  private static Map<ObjectId, Change> inDoubt(Differences differences) {
    Map<ObjectId, Change> inDoubt = new TreeMap<>();
    for (Change change : differences.changes()) {
      if (change.differences().stream().anyMatch(Difference::isDoubtful)) {
        inDoubt.put(change.id(), change);
      }
    }
    return inDoubt;
  }

  /** The live object instead, and no doubt any more, when that is known to be what is described. */
  private static SchemaObject recalled(
      SchemaObject object,
      Map<ObjectId, Change> inDoubt,
      Map<ObjectId, String> sources,
      Wordings known) {
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

  private Dependencies liveDependencies(LiveSchema live, Differences differences) {
    return differences.changes().isEmpty()
        ? Dependencies.of(Map.of())
        : CatalogLoader.dependencies(session, live);
  }

  private PlanContext context(Schema live, Schema desired) {
    return new PlanContext(
        live, desired, session.version(), session.user(), TableSizes.read(session));
  }

  private static Plan noting(Plan plan, List<String> notes) {
    return notes.isEmpty() ? plan : plan.withNotes(notes);
  }

  /** The live schema alone. */
  public static Schema live(Session session, List<String> schemas) {
    return session.inTransaction(
        Session.Mode.SNAPSHOT, () -> CATALOG.load(session, schemas).schema());
  }

  /** The names of all hazards. */
  public static List<String> hazardCodes() {
    return PLANNER.hazardCodes();
  }
}
