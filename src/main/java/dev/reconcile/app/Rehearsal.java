package dev.reconcile.app;

import dev.reconcile.canonical.ScratchDatabase;
import dev.reconcile.canonical.ScratchSource;
import dev.reconcile.catalog.CatalogLoader;
import dev.reconcile.catalog.LiveSchema;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.model.Dependencies;
import dev.reconcile.model.IdMapping;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.RenameOrder;
import dev.reconcile.plan.TypedDdl;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Renames in a scratch database, to learn how PostgreSQL prints afterwards what names the renamed:
 * it writes views, defaults, checks and SQL-standard bodies anew, which no text trick can.
 */
final class Rehearsal {

  private static final Map<KindName, TypedDdl<?>> DDLS = Kinds.ddls();

  private final Task task;
  private final ScratchRealiser realiser;
  private final ScratchSource scratch;
  private final CatalogLoader catalog;

  Rehearsal(Task task, ScratchSource scratch, CatalogLoader catalog) {
    this.task = task;
    this.realiser = new ScratchRealiser(task);
    this.scratch = scratch;
    this.catalog = catalog;
  }

  /**
   * The objects concerned, before and after.
   *
   * @param before as they were built
   * @param after the same once the renames were done
   */
  record Performance(LiveSchema before, LiveSchema after) {}

  /**
   * Carries renames out on a copy of all that they concern.
   *
   * @param moves new ids by live ones
   * @throws ReconcileException when there is no scratch database in which that works
   */
  Performance perform(Schema live, Dependencies dependencies, Map<ObjectId, ObjectId> moves) {
    Schema concerned = concerned(live, dependencies, IdMapping.of(moves));
    List<String> problems = new ArrayList<>();
    for (ScratchSource.Candidate candidate : scratch.candidates()) {
      try (ScratchDatabase database = candidate.open(ScratchSource.Use.SCRATCH)) {
        return perform(concerned, moves, database.session());
      } catch (ReconcileException e) {
        problems.add(candidate.name() + ": " + e.getMessage());
      }
    }
    throw ReconcileException.of(
        "cannot-rehearse",
        "what the renames do to their dependents could not be tried out in a scratch database: "
            + String.join("; ", problems),
        "name a server with --scratch-url on which the extensions needed are installed");
  }

  private Performance perform(Schema concerned, Map<ObjectId, ObjectId> moves, Session session) {
    Set<String> schemas = new TreeSet<>(realiser.build(concerned, session));
    LiveSchema before = load(session, schemas);
    for (ObjectId target : moves.values()) {
      String schema = target.schemaName();
      boolean comesWithMove =
          target.kind() == KindName.SCHEMA || moves.containsValue(schemaOf(target));
      if (!schema.isEmpty() && schemas.add(schema) && !comesWithMove) {
        execute(session, SqlWriter.sql("CREATE SCHEMA").identifier(schema).done());
      }
    }
    List<ObjectId> afterwards = concerned.ids().stream().map(IdMapping.of(moves)::of).toList();
    for (RenameOrder.Hop hop : RenameOrder.of(moves, afterwards, task.desired())) {
      TypedDdl<?> ddl = Objects.requireNonNull(DDLS.get(hop.from().kind()));
      execute(session, ddl.rename(hop.from(), hop.to()).sql());
    }
    return new Performance(before, load(session, schemas));
  }

  private static ObjectId schemaOf(ObjectId id) {
    return ObjectId.schema(id.schemaName());
  }

  private static void execute(Session session, Sql sql) {
    session.execute(sql, "rehearsing a rename");
  }

  private LiveSchema load(Session session, Set<String> schemas) {
    return session.inTransaction(
        Session.Mode.SNAPSHOT, () -> catalog.load(session, List.copyOf(schemas)));
  }

  /** The renamed objects, what depends on them, and what all of these need to be built. */
  private static Schema concerned(Schema live, Dependencies dependencies, IdMapping mapping) {
    Deque<ObjectId> open = new ArrayDeque<>();
    for (SchemaObject object : live.objects()) {
      ObjectId id = object.id();
      if (mapping.changes(id)) {
        // A column has the same name in all tables that inherit it.
        Stream.of(id, id.whole())
            .flatMap(it -> Stream.concat(Stream.of(it), dependencies.dependentsOf(it).stream()))
            .map(ObjectId::whole)
            .forEach(open::add);
      } else if (id.kind() == KindName.SCHEMA || id.kind() == KindName.EXTENSION) {
        open.add(id);
      }
    }
    Set<ObjectId> wanted = new TreeSet<>();
    while (!open.isEmpty()) {
      ObjectId id = open.poll();
      if (live.contains(id) && wanted.add(id)) {
        live.children(id).stream().filter(ObjectId::isPart).forEach(open::add);
        dependencies.neededBy(id).stream().map(ObjectId::whole).forEach(open::add);
      }
    }
    return Schema.of(live.objects().stream().filter(o -> wanted.contains(o.id())).toList());
  }
}
