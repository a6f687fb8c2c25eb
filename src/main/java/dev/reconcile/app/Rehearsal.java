package dev.reconcile.app;

import dev.reconcile.canonical.ScratchDatabase;
import dev.reconcile.canonical.ScratchSource;
import dev.reconcile.catalog.CatalogLoader;
import dev.reconcile.catalog.LiveSchema;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.kind.Parentage;
import dev.reconcile.kind.extension.Extension;
import dev.reconcile.kind.rangetype.RangeType;
import dev.reconcile.kind.sequence.OwnedBy;
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
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
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
   * What gets another name, or another schema.
   *
   * @param names new ids by live ones
   * @param extensions those that go to another schema with all that they brought along
   * @param ranges those whose multirange types get other names, by what they are now
   * @param sequencesLeft those that stay where the table was that they belong to so far
   */
  record Moves(
      Map<ObjectId, ObjectId> names,
      List<Extension> extensions,
      Map<RangeType, RangeType> ranges,
      List<ObjectId> sequencesLeft) {

    /** Takes copies. */
    Moves {
      names = Collections.unmodifiableMap(new LinkedHashMap<>(names)); // in their order
      extensions = List.copyOf(extensions);
      ranges = Collections.unmodifiableMap(new LinkedHashMap<>(ranges));
      sequencesLeft = List.copyOf(sequencesLeft);
    }

    /** What has to move for the live schema to become the desired one. */
    static Moves between(Schema live, Schema desired, Map<ObjectId, ObjectId> names) {
      return new Moves(
          names,
          desired.objects().stream()
              .filter(Extension.class::isInstance)
              .map(Extension.class::cast)
              .filter(wanted -> wanted.schema() != null)
              .filter(wanted -> isElsewhere(wanted, live, names))
              .toList(),
          multiranges(live, desired, names),
          sequencesLeft(live, desired, IdMapping.of(names)));
    }

    /** PostgreSQL takes the sequences of a table to another schema with it. */
    private static List<ObjectId> sequencesLeft(Schema live, Schema desired, IdMapping mapping) {
      List<ObjectId> left = new ArrayList<>();
      for (SchemaObject object : live.objects()) {
        if (object instanceof OwnedBy owned && !desired.contains(owned.id())) {
          ObjectId sequence = owned.id().requireParent();
          ObjectId table = owned.column().requireParent();
          boolean stays = desired.contains(sequence) && !mapping.changes(sequence);
          if (stays && !mapping.of(table).schemaName().equals(table.schemaName())) {
            left.add(sequence);
          }
        }
      }
      return left;
    }

    private static Map<RangeType, RangeType> multiranges(
        Schema live, Schema desired, Map<ObjectId, ObjectId> names) {
      Map<RangeType, RangeType> ranges = new LinkedHashMap<>();
      for (SchemaObject object : live.objects()) {
        if (object instanceof RangeType now
            && !names.containsKey(now.id())
            && desired.find(now.id()).orElse(null) instanceof RangeType wanted
            && !now.multirangeRenamedAsIn(wanted).isEmpty()) {
          ranges.put(now, wanted);
        }
      }
      return ranges;
    }

    private static boolean isElsewhere(
        Extension wanted, Schema live, Map<ObjectId, ObjectId> names) {
      return live.find(wanted.id()).orElse(null) instanceof Extension now
          && now.schema() != null
          && now.relocatable()
          && !IdMapping.of(names)
              .of(ObjectId.schema(now.schema()))
              .equals(ObjectId.schema(String.valueOf(wanted.schema())));
    }

    boolean isEmpty() {
      return names.isEmpty() && extensions.isEmpty() && ranges.isEmpty();
    }

    /** Whether an object is altered so that others are called otherwise. */
    boolean alters(ObjectId id) {
      return Stream.concat(extensions.stream(), ranges.keySet().stream())
          .anyMatch(object -> object.id().equals(id));
    }
  }

  /**
   * The objects concerned, before and after.
   *
   * @param before as they were built
   * @param after the same once the renames were done
   */
  record Performance(LiveSchema before, LiveSchema after) {}

  /**
   * Carries moves out on a copy of all that they concern.
   *
   * @throws ReconcileException when there is no scratch database in which that works
   */
  Performance perform(Schema live, Dependencies dependencies, Moves moves) {
    Schema concerned = concerned(live, dependencies, moves);
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

  private Performance perform(Schema concerned, Moves moves, Session session) {
    Set<String> schemas = new TreeSet<>(realiser.build(concerned, session));
    LiveSchema before = load(session, schemas);
    moves.sequencesLeft().stream()
        .filter(concerned::contains)
        .map(id -> SqlWriter.sql("ALTER").object(id).keyword("OWNED BY NONE").done())
        .forEach(statement -> execute(session, statement));
    rename(concerned, moves.names(), schemas, session);
    for (Extension extension : moves.extensions()) {
      String schema = String.valueOf(extension.schema());
      Sql create = SqlWriter.sql("CREATE SCHEMA IF NOT EXISTS").identifier(schema).done();
      execute(session, create);
      SqlWriter move = SqlWriter.sql("ALTER").object(extension.id());
      execute(session, move.keyword("SET SCHEMA").identifier(schema).done());
    }
    moves
        .ranges()
        .forEach(
            (now, wanted) ->
                now.multirangeRenamedAsIn(wanted)
                    .forEach(operation -> execute(session, operation.sql())));
    return new Performance(before, load(session, schemas));
  }

  private void rename(
      Schema concerned, Map<ObjectId, ObjectId> names, Set<String> schemas, Session session) {
    for (ObjectId target : names.values()) {
      String schema = target.schemaName();
      boolean comesWithMove =
          target.kind() == KindName.SCHEMA || names.containsValue(schemaOf(target));
      if (!schema.isEmpty() && schemas.add(schema) && !comesWithMove) {
        execute(session, SqlWriter.sql("CREATE SCHEMA").identifier(schema).done());
      }
    }
    List<ObjectId> afterwards = concerned.ids().stream().map(IdMapping.of(names)::of).toList();
    IdMapping former = IdMapping.of(names).inverse();
    for (RenameOrder.Hop hop : RenameOrder.of(names, afterwards, task.desired())) {
      hop.operations(Rehearsal::ddl, concerned.children(former.of(hop.target())))
          .forEach(operation -> execute(session, operation.sql()));
    }
  }

  private static TypedDdl<?> ddl(ObjectId id) {
    return Objects.requireNonNull(DDLS.get(id.kind()));
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

  /** The moved objects, what depends on them, and what all of these need to be built. */
  private static Schema concerned(Schema live, Dependencies dependencies, Moves moves) {
    IdMapping mapping = IdMapping.of(moves.names());
    Deque<ObjectId> open = new ArrayDeque<>();
    for (SchemaObject object : live.objects()) {
      ObjectId id = object.id();
      if (mapping.changes(id) || moves.alters(id)) {
        // A column has the same name in all tables that inherit it.
        Stream<ObjectId> heirs = Parentage.descendantsOf(id.whole(), live).stream();
        Stream.concat(Stream.of(id, id.whole()), heirs)
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
