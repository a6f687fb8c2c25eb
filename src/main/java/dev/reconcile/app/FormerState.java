package dev.reconcile.app;

import dev.reconcile.apply.PastRuns.NewName;
import dev.reconcile.database.Session;
import dev.reconcile.diff.Access;
import dev.reconcile.model.FormerNames;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.Scope;
import dev.reconcile.spec.LoadedSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a project managed at an earlier time, and what that is called by now.
 *
 * @param schema as it was
 * @param names of what was renamed since, by what it was called
 */
record FormerState(Schema schema, Map<ObjectId, ObjectId> names) {

  private static final Access NONE = new Access(Access.Undescribed.GO, null);

  /** A state in which nothing is called otherwise by now. */
  static FormerState of(Schema schema) {
    return of(schema, List.of());
  }

  /** A state and the renames of the runs since, the first one's first, each by what was renamed. */
  static FormerState of(Schema schema, List<Map<String, NewName>> runs) {
    Map<ObjectId, ObjectId> now = new TreeMap<>();
    schema.ids().forEach(id -> now.put(id, id));
    Set<ObjectId> renamed = new HashSet<>();
    for (Map<String, NewName> renames : runs) {
      now.replaceAll(
          (id, current) -> {
            if (renames.containsKey(current.toString())) {
              renamed.add(id);
            }
            return after(current, renames);
          });
    }
    now.keySet().retainAll(renamed);
    return new FormerState(schema, now);
  }

  private static ObjectId after(ObjectId id, Map<String, NewName> renames) {
    NewName own = renames.get(id.toString());
    String name = own == null ? id.name() : own.name();
    ObjectId parent = id.parent();
    if (parent == null) {
      return new ObjectId(id.kind(), null, name);
    }
    ObjectId within =
        own == null || id.isPart() ? after(parent, renames) : ObjectId.schema(own.schema());
    return new ObjectId(id.kind(), within, name);
  }

  /**
   * What makes a database what it was then.
   *
   * @param task what the project describes now
   * @param managed what it has applied since, which goes when it was not there
   */
  Task task(Session session, Task task, Set<String> managed) {
    Set<String> schemas = new TreeSet<>(task.schemas());
    schema.ids().forEach(id -> schemas.add(id.schemaName()));
    names.values().forEach(id -> schemas.add(id.schemaName()));
    schemas.remove("");
    Schema live = Reconciler.live(session, List.copyOf(schemas));
    LoadedSpec description =
        new LoadedSpec(
            withoutLaterGrants(live, managed, session),
            leaving(live, managed),
            Map.of(),
            formerNames(),
            new Scope(Map.of(), task.scope().external(), task.scope().shared(), Map.of(), Map.of()),
            List.of(),
            List.of());
    return new Task(
        () -> description,
        List.copyOf(schemas),
        task.searchPath(),
        task.policy(),
        Task.Unmanaged.KEEP,
        task.ignore(),
        task.access(),
        task.probes(),
        task.trash());
  }

  private Schema leaving(Schema live, Set<String> managed) {
    Set<ObjectId> stay = new HashSet<>(names.values());
    schema.ids().stream().filter(id -> !names.containsKey(id)).forEach(stay::add);
    return Schema.of(
        live.objects().stream()
            .filter(object -> !object.id().isPart() && !stay.contains(object.id()))
            .filter(object -> !object.id().schemaName().equals(TrashBin.SCHEMA))
            .filter(object -> managed.contains(object.id().toString()))
            .toList());
  }

  /** Silence leaves grants as they are, and those of later runs have to go. */
  private Schema withoutLaterGrants(Schema live, Set<String> managed, Session session) {
    List<SchemaObject> all = new ArrayList<>(schema.objects());
    for (SchemaObject part : live.objects()) {
      boolean later = part.id().kind() == KindName.GRANTS && !schema.contains(part.id());
      if (later && managed.contains(part.id().toString()) && schema.contains(part.id().whole())) {
        Objects.requireNonNull(Kinds.silences().get(KindName.GRANTS))
            .untold()
            .form(part, NONE, session.version())
            .ifPresent(all::add);
      }
    }
    return Schema.of(all);
  }

  private FormerNames formerNames() {
    Map<ObjectId, List<ObjectId>> former = new TreeMap<>();
    names.forEach(
        (then, now) ->
            former.put(
                then,
                List.of(then.isPart() ? then.requireParent().child(now.kind(), now.name()) : now)));
    return new FormerNames(former);
  }
}
