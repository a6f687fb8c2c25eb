package dev.reconcile.app;

import dev.reconcile.canonical.Canonicalizer;
import dev.reconcile.canonical.ScratchSource;
import dev.reconcile.canonical.Twins;
import dev.reconcile.canonical.Wordings;
import dev.reconcile.catalog.CatalogLoader;
import dev.reconcile.catalog.LiveSchema;
import dev.reconcile.catalog.OutdatedCollations;
import dev.reconcile.catalog.TableSizes;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diff.Access;
import dev.reconcile.diff.Change;
import dev.reconcile.diff.Differences;
import dev.reconcile.diff.FoundRenames;
import dev.reconcile.diff.Namesakes;
import dev.reconcile.diff.RenameFinder;
import dev.reconcile.diff.SchemaDiff;
import dev.reconcile.kind.Heirs;
import dev.reconcile.kind.Inheritance;
import dev.reconcile.kind.UnmanagedPartitions;
import dev.reconcile.kind.grants.BirthPrivileges;
import dev.reconcile.kind.owner.BirthOwner;
import dev.reconcile.model.Dependencies;
import dev.reconcile.model.IdMapping;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.TableSize;
import dev.reconcile.plan.Findings;
import dev.reconcile.plan.KnownDependencies;
import dev.reconcile.plan.Plan;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Planner;
import dev.reconcile.plan.Policy;
import dev.reconcile.plan.Probe;
import dev.reconcile.plan.StructuralDependencies;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The trip: desired and live to canonical forms, changes and a plan. */
public final class Reconciler {

  private static final SchemaDiff DIFF = new SchemaDiff(Kinds.comparisons(), Kinds.silences());
  private static final RenameFinder RENAMES = new RenameFinder(Kinds.comparisons());
  static final Namesakes NAMESAKES = new Namesakes(Kinds.comparisons());
  private static final CatalogLoader CATALOG = new CatalogLoader(Kinds.catalogs());
  private static final Planner PLANNER = new Planner(Kinds.ddls(), Kinds.hazards());

  private final Session session;
  private final SchemaDiff diff;
  private final Task task;
  private final Canonicalizer canonicalizer;
  private final Rehearsal rehearsal;

  /** A reconciler of a database with what the task says. */
  public Reconciler(Session session, Task task, ScratchSource scratch) {
    this.session = session;
    this.diff = DIFF.on(session.version());
    this.task = task;
    ScratchRealiser realiser = new ScratchRealiser(task);
    Supplier<Session> target = scratch.target();
    Twins twins = target == null ? Twins.NONE : new TemporaryTwins(target);
    this.canonicalizer = new Canonicalizer(realiser, twins, scratch, session.version().major());
    this.rehearsal = new Rehearsal(task, scratch, CATALOG);
  }

  /** Compares and plans, in one snapshot of the database. Writes nothing. */
  public Trip plan(Wordings known) {
    return session.inTransaction(Session.Mode.SNAPSHOT, () -> inSnapshot(known));
  }

  private Trip inSnapshot(Wordings known) {
    LiveSchema read = load();
    DeclaredStatements statements = DeclaredStatements.asked(session, task, read.schema());
    LiveSchema everything = statements.addedTo(read.with(birthPrivileges(read.schema()).told()));
    Ignored ignored =
        Ignored.of(
            task.ignore(),
            everything,
            task.desired(),
            () -> CatalogLoader.dependencies(session, everything));
    List<String> seen =
        joined(
            joined(joined(task.notes(), statements.notes()), ignored.notes()),
            OutdatedCollations.notes(session));
    TrashBin trash = TrashBin.of(session, task, everything.schema());
    Reach reach = new Reach(task.scope(), leftAlone(everything.schema(), ignored, trash));
    LiveSchema live = reach.live(everything);
    Refills refills = Refills.of(session, task, live.schema());
    FoundRenames found =
        trash.filled(
            refills.joined(RENAMES.between(live.schema(), task.desired(), task.formerNames())),
            refills.without(live.schema()),
            everything.schema());
    DeclaredData rows = new DeclaredData(session, task);
    RenamedLive renamed =
        rows.assumedIn(renamed(live, found.moves()), task.desired(), found.moves().values());
    Access access = access();
    Schema wanted =
        trash.completed(
            refills.completed(reach.desired(task.desired(), renamed.schema()), renamed.schema()),
            renamed.schema(),
            found.moves());
    seen = joined(seen, refills.notes());
    Schema said =
        birthPrivileges(renamed.schema())
            .settled(
                new BirthOwner(renamed.schema(), session.user())
                    .settled(
                        DIFF.complete(wanted, renamed.schema(), access, session.version()), access),
                access);
    Schema described = Inheritance.complete(said, renamed.schema());
    Schema surroundings = reach.surroundings(task.desired(), everything.schema(), renamed.schema());
    Relations relations = new Relations(described, surroundings, task.searchPath());
    Differences asTexts = between(live, renamed.schema(), described);
    if (asTexts.changes().isEmpty()
        && found.moves().isEmpty()
        && live.interim().objects().isEmpty()) {
      Schema now = rows.foundIn(renamed, described, List.of()).schema();
      boolean same = now == renamed.schema();
      if (same || between(live, now, described).changes().isEmpty()) {
        Plan plan = noting(inSync(now, asTexts), joined(seen, found.notes()));
        return new Trip(now, described, relations, refills.open(), plan);
      }
    }
    DefinitionsInDoubt inDoubt = new DefinitionsInDoubt(task, canonicalizer, known);
    Canonicalizer.Result canonical =
        inDoubt.settled(
            new Described(said, described, renamed.schema(), relations),
            asTexts,
            staying(surroundings, asTexts),
            found.moves().values());
    Schema desired = canonical.desired();
    renamed = renamed.and(NAMESAKES.in(cascaded(live, renamed, desired), renamed.schema()));
    renamed = renamed.called(Inheritance.adopted(renamed.schema(), desired));
    renamed = rows.foundIn(renamed, desired, cascaded(live, renamed, desired).changes());
    KnownDependencies dependencies =
        new KnownDependencies(
            Heirs.included(
                renamed.mapping().of(CatalogLoader.dependencies(session, live)),
                renamed.schema(),
                desired),
            Heirs.joined(relations.structure(), renamed.schema(), desired),
            relations.text());
    Differences differences = cascaded(live, renamed, desired).after(renamed.renames());
    PlanContext context = context(renamed, live.interim(), desired, dependencies.live());
    Findings findings = asked(PLANNER.probes(differences, context));
    Plan plan =
        PLANNER
            .plan(differences, context.with(findings), dependencies, trash.opened(policy()))
            .madeFor(rows.addedTo(live.schema()));
    List<String> notes =
        joined(joined(joined(seen, found.notes()), canonical.notes()), rows.notes());
    return new Trip(
        rows.addedTo(live.schema()), desired, relations, refills.open(), noting(plan, notes));
  }

  private Findings asked(List<Probe> probes) {
    RowsAsked rows = new RowsAsked(session, task.probes());
    Findings findings = rows.about(probes);
    Diagnostics diagnostics = new Diagnostics();
    rows.reportRefused(task, diagnostics);
    diagnostics.throwIfAny();
    return findings;
  }

  /** An owner that this server does not have owns nothing on it. */
  private Access access() {
    Access access = task.access();
    String known = "select rolname from pg_catalog.pg_roles where rolname = ?";
    return access.owner() == null
        ? access
        : new Access(
            access.grants(), session.first(known, row -> row.text("rolname"), access.owner()));
  }

  /** The files, which alone know what schemas something has yet to leave, are read meanwhile. */
  private LiveSchema load() {
    Set<String> schemas = new LinkedHashSet<>(task.schemas());
    if (!schemas.isEmpty()) {
      schemas.addAll(CATALOG.leaningOn(session, task.schemas()));
    }
    if (task.trash() != null && !schemas.isEmpty()) {
      schemas.add(TrashBin.SCHEMA);
    }
    LiveSchema read = CATALOG.load(session, List.copyOf(schemas));
    return schemas.addAll(task.schemasLeft()) ? CATALOG.load(session, List.copyOf(schemas)) : read;
  }

  /** What is of no concern but for what it needs: others' schemas, and what is left alone. */
  private Set<ObjectId> leftAlone(Schema everything, Ignored ignored, TrashBin trash) {
    Set<ObjectId> leftAlone = UnmanagedPartitions.in(everything, task.desired());
    leftAlone.addAll(ignored.ids());
    if (!task.schemas().isEmpty()) {
      everything.ids().stream()
          .filter(id -> !id.whole().schemaName().isEmpty())
          .filter(id -> !task.schemas().contains(id.whole().schemaName()))
          .filter(id -> !task.schemasLeft().contains(id.whole().schemaName()))
          .filter(id -> !trash.concerns(id))
          .forEach(leftAlone::add);
    }
    everything.ids().stream().filter(trash::holds).forEach(leftAlone::add);
    return leftAlone;
  }

  private BirthPrivileges birthPrivileges(Schema live) {
    return new BirthPrivileges(live, session.user(), session.version());
  }

  private RenamedLive renamed(LiveSchema live, Map<ObjectId, ObjectId> names) {
    RenamedLive renamed = RenamedLive.same(live.schema());
    Rehearsal.Moves moves = Rehearsal.Moves.between(live.schema(), task.desired(), names);
    if (!moves.isEmpty()) {
      Dependencies dependencies = CatalogLoader.dependencies(session, live);
      renamed =
          RenamedLive.of(
              live.schema(), moves, rehearsal.perform(live.schema(), dependencies, moves));
    }
    return renamed.within(withTrash(task.schemas()));
  }

  private List<String> withTrash(List<String> schemas) {
    return task.trash() == null || schemas.isEmpty()
        ? schemas
        : joined(schemas, List.of(TrashBin.SCHEMA));
  }

  private Differences cascaded(LiveSchema live, RenamedLive renamed, Schema desired) {
    return between(live, Inheritance.cascaded(renamed.schema(), desired), desired);
  }

  private static List<String> joined(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private Policy policy() {
    return task.policy().opening(task.scope());
  }

  private static Plan inSync(Schema live, Differences none) {
    return new Plan(
        live, List.of(), List.of(), List.of(), none.unmanaged(), Findings.NONE, List.of());
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
    return diff.between(from, desired, id -> task.isAbsent(id) || TrashBin.hasHad(id))
        .withUnmanaged(live.unmodelled());
  }

  private PlanContext context(RenamedLive live, Schema interim, Schema desired, Dependencies uses) {
    Map<ObjectId, TableSize> sizes = new TreeMap<>();
    TableSizes.read(session)
        .forEach(
            (id, size) -> {
              // Where no rows are asked, because none are copied, a table without any proves
              // nothing.
              if (size.bytes() > 0 || !task.probes().isZero()) {
                sizes.put(live.mapping().of(id), size);
              }
            });
    return new PlanContext(
        Heirs.left(live.schema(), desired),
        desired,
        server(session),
        uses,
        sizes,
        PlanContext.OnlineWay.from(task.policy().onlineRows()).goingOnWith(live.named(interim)),
        live.mapping().inverse(),
        Findings.NONE);
  }

  private static PlanContext.Server server(Session session) {
    String role =
        """
        select rolsuper or rolbypassrls as bypasses,
               pg_size_bytes(current_setting('maintenance_work_mem')) as memory
        from pg_catalog.pg_roles where rolname = current_user
        """;
    return session
        .query(
            role,
            row ->
                new PlanContext.Server(
                    session.version(), session.user(), row.flag("bypasses"), row.number("memory")))
        .get(0);
  }

  private static Plan noting(Plan plan, List<String> notes) {
    return notes.isEmpty() ? plan : plan.withNotes(notes);
  }

  /** What would build tables where nothing is. */
  static Plan fromNothing(Schema tables, Session session) {
    Schema nothing = Schema.of(List.of());
    Dependencies none = Dependencies.of(Map.of());
    return PLANNER.plan(
        DIFF.between(Inheritance.cascaded(nothing, tables), tables, id -> false),
        new PlanContext(
            nothing,
            tables,
            server(session),
            none,
            Map.of(),
            PlanContext.OnlineWay.from(Policy.ONLINE_ROWS),
            IdMapping.of(Map.of()),
            Findings.NONE),
        new KnownDependencies(none, StructuralDependencies.of(tables), none),
        Policy.defaults().allowing(Set.of(Policy.ALL)));
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
