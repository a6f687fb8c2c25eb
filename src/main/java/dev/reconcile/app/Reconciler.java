package dev.reconcile.app;

import dev.reconcile.canonical.Canonicalizer;
import dev.reconcile.canonical.Memory;
import dev.reconcile.canonical.ScratchSource;
import dev.reconcile.catalog.CatalogLoader;
import dev.reconcile.catalog.LiveSchema;
import dev.reconcile.catalog.TableSizes;
import dev.reconcile.database.Session;
import dev.reconcile.diff.Change;
import dev.reconcile.diff.Difference;
import dev.reconcile.diff.Differences;
import dev.reconcile.diff.SchemaDiff;
import dev.reconcile.model.Dependencies;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.KnownDependencies;
import dev.reconcile.plan.Plan;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Planner;
import dev.reconcile.plan.StructuralDependencies;
import dev.reconcile.plan.TextDependencies;
import dev.reconcile.plan.hazard.HazardRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

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
  public Trip plan(Memory memory) {
    return session.inTransaction(Session.Mode.SNAPSHOT, () -> inSnapshot(memory));
  }

  private Trip inSnapshot(Memory memory) {
    LiveSchema live = CATALOG.load(session, task.schemas());
    Schema desired = task.desired();
    Differences first = between(live.schema(), desired);
    Dependencies structure = StructuralDependencies.of(desired);
    Dependencies text =
        TextDependencies.of(desired, united(desired, live.schema()), task.searchPath());
    Map<ObjectId, String> sources = Memory.sources(desired, text);
    Collection<ObjectId> doubtful = doubtful(first);
    Schema remembered =
        desired.map(object -> recalled(object, live.schema(), doubtful, sources, memory));
    Canonicalizer.Result canonical =
        canonicalizer.canonical(remembered, doubtful, live.schema(), List.of(structure, text));
    Differences differences = between(live.schema(), canonical.desired());
    KnownDependencies known =
        new KnownDependencies(liveDependencies(live, differences), structure, text);
    Plan plan =
        PLANNER.plan(
            differences, context(live.schema(), canonical.desired()), known, task.policy());
    return new Trip(live.schema(), canonical.desired(), sources, noting(plan, canonical.notes()));
  }

  private Differences between(Schema live, Schema desired) {
    return DIFF.between(live, desired, task::isAbsent);
  }

  /** Objects whose SQL differs as text: whether it differs in meaning, only PostgreSQL can say. */
  private static Collection<ObjectId> doubtful(Differences differences) {
    TreeSet<ObjectId> doubtful = new TreeSet<>();
    for (Change change : differences.changes()) {
      boolean bySql = change.differences().stream().anyMatch(d -> d.form() == Difference.Form.SQL);
      if (bySql) {
        doubtful.add(change.id());
      }
    }
    return doubtful;
  }

  private static SchemaObject recalled(
      SchemaObject object,
      Schema live,
      Collection<ObjectId> doubtful,
      Map<ObjectId, String> sources,
      Memory memory) {
    ObjectId id = object.id();
    if (!doubtful.contains(id)) {
      return object;
    }
    SchemaObject found = live.find(id).orElseThrow();
    String source = sources.getOrDefault(id, "");
    if (!memory.knows(id, source, found)) {
      return object;
    }
    doubtful.remove(id);
    return found;
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

  private static Schema united(Schema desired, Schema live) {
    List<SchemaObject> all = new ArrayList<>(live.objects());
    all.addAll(desired.objects());
    return Schema.of(all);
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
