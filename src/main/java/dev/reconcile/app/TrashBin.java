package dev.reconcile.app;

import dev.reconcile.apply.TrashJournal;
import dev.reconcile.apply.TrashJournal.Expired;
import dev.reconcile.database.Session;
import dev.reconcile.diff.FoundRenames;
import dev.reconcile.kind.Inheritance;
import dev.reconcile.kind.column.Column;
import dev.reconcile.kind.schema.DatabaseSchema;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.Scope;
import dev.reconcile.plan.Policy;
import dev.reconcile.spec.ImplicitName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where dropped tables and columns wait, under other names, until nobody wants them back: tables in
 * a schema of their own, columns in their table, because PostgreSQL moves no column.
 */
final class TrashBin {

  /** The schema of dropped tables. */
  static final String SCHEMA = "reconcile_trash";

  private static final String PREFIX = "reconcile_trash_";
  private static final ObjectId PLACE = ObjectId.schema(SCHEMA);
  private static final int LONGEST_NAME = 63;

  /** A table in the trash holds no one up: neither those that it refers to, nor by its triggers. */
  private static final Set<KindName> LEFT_BEHIND =
      EnumSet.of(KindName.FOREIGN_KEY, KindName.TRIGGER);

  private final Task task;
  private final Set<ObjectId> wantedBack = new HashSet<>();
  private final Map<ObjectId, String> expired = new TreeMap<>();

  private TrashBin(Task task) {
    this.task = task;
    task.formerNames().byObject().values().forEach(wantedBack::addAll);
  }

  /** What lies in the trash of a database. */
  static TrashBin of(Session session, Task task, Schema live) {
    TrashBin bin = new TrashBin(task);
    if (task.trash() != null) {
      List<Expired> old = TrashJournal.expired(session, task.trash(), SCHEMA, PREFIX);
      for (ObjectId id : live.ids()) {
        old.stream()
            .filter(row -> isOf(row, id))
            .findFirst()
            .ifPresent(row -> bin.expired.put(id, "in the trash since " + row.since()));
      }
      bin.expired.keySet().removeAll(bin.wantedBack);
    }
    bin.includeSequences(live);
    return bin;
  }

  /** The sequence of a serial column goes where its table goes. */
  private void includeSequences(Schema live) {
    for (SchemaObject object : live.objects()) {
      if (object.id().kind() == KindName.OWNED_BY && object.id().schemaName().equals(SCHEMA)) {
        for (ObjectId owner : object.references(live)) {
          if (wantedBack.contains(owner.whole())) {
            wantedBack.add(object.id().whole());
          } else if (isExpired(owner)) {
            expired.put(object.id().whole(), expired.getOrDefault(owner.whole(), ""));
          }
        }
      }
    }
  }

  private static boolean isOf(Expired row, ObjectId id) {
    boolean table = id.kind() == KindName.TABLE && id.schemaName().equals(SCHEMA);
    return row.name().equals(id.name())
        && (table
            || (isColumn(id)
                && row.object().startsWith("column " + id.requireParent().path() + ".")));
  }

  private static boolean isColumn(ObjectId id) {
    return id.kind() == KindName.COLUMN && id.name().startsWith(PREFIX);
  }

  /** Whether it has been in the trash for so long that it goes. */
  boolean isExpired(ObjectId id) {
    return id.isWithin(expired::containsKey);
  }

  /** Whether it is the project's concern, though in no schema of its own. */
  boolean concerns(ObjectId id) {
    return isExpired(id) || (task.trash() != null && id.whole().equals(PLACE));
  }

  /** Whether something that is looked at, and not described, was thrown away once. */
  static boolean hasHad(ObjectId id) {
    return id.schemaName().equals(SCHEMA) && !id.equals(PLACE);
  }

  /** What is nobody's business as long as it lies there. */
  boolean holds(ObjectId id) {
    boolean inside =
        id.isWithin(TrashBin::isColumn)
            || (id.whole().schemaName().equals(SCHEMA) && !id.whole().equals(PLACE));
    return inside && !isExpired(id) && !id.isWithin(wantedBack::contains);
  }

  /** What would be dropped goes there, by a rename; what has heirs or parents is dropped. */
  FoundRenames filled(FoundRenames found, Schema live, Schema everything) {
    if (task.trash() == null) {
      return found;
    }
    Set<ObjectId> taken = new HashSet<>(everything.ids());
    Map<ObjectId, ObjectId> moves = new LinkedHashMap<>(found.moves());
    for (SchemaObject object : live.objects()) {
      ObjectId id = object.id();
      boolean free = !moves.containsKey(id) && !isExpired(id) && !task.desired().contains(id);
      if (free && id.kind() == KindName.TABLE && goes(id, live)) {
        moves.put(id, unlike(taken, PLACE, KindName.TABLE, id.schemaName() + "_" + id.name()));
      } else if (free && object instanceof Column column && goes(column, live, moves)) {
        moves.put(id, unlike(taken, column.table(), KindName.COLUMN, PREFIX + id.name()));
      }
    }
    StillRead readers = new StillRead(task.desired().objects());
    moves.keySet().stream().filter(id -> !found.moves().containsKey(id)).forEach(readers::refuse);
    return new FoundRenames(moves, found.notes());
  }

  private boolean goes(ObjectId table, Schema live) {
    return task.isAbsent(table)
        && !table.schemaName().equals(SCHEMA)
        && !Inheritance.isInFamily(table, live);
  }

  private boolean goes(Column column, Schema live, Map<ObjectId, ObjectId> moves) {
    ObjectId table = column.table();
    boolean dropped =
        task.desired().contains(table)
            && (!task.scope().isShared(table) || task.scope().isAbsent(column.id()));
    return dropped
        && !moves.containsKey(table)
        && column.holdsValuesOfItsOwn()
        && !Inheritance.isInFamily(table, live)
        && !Inheritance.isInFamily(table, task.desired());
  }

  /** An earlier one of the same name may still be there. */
  private static ObjectId unlike(
      Set<ObjectId> taken, ObjectId place, KindName kind, String wished) {
    ObjectId id = place.child(kind, ImplicitName.cut(wished, LONGEST_NAME));
    for (int number = 2; !taken.add(id); number++) {
      String end = "_" + number;
      id = place.child(kind, ImplicitName.cut(wished, LONGEST_NAME - end.length()) + end);
    }
    return id;
  }

  /** The description with what is put into the trash as it lies there. */
  Schema completed(Schema said, Schema renamed, Map<ObjectId, ObjectId> moves) {
    Set<ObjectId> thrown = new HashSet<>(moves.values());
    thrown.removeIf(id -> !isColumn(id) && !id.schemaName().equals(SCHEMA));
    List<SchemaObject> all = new ArrayList<>(said.objects());
    if (!thrown.isEmpty() || renamed.contains(PLACE)) {
      all.add(new DatabaseSchema(PLACE));
    }
    for (SchemaObject object : renamed.objects()) {
      ObjectId id = object.id();
      boolean lies =
          id.isWithin(thrown::contains)
              || (id.whole().schemaName().equals(SCHEMA) && !isExpired(id));
      if (lies && !LEFT_BEHIND.contains(id.kind()) && !said.contains(id)) {
        all.add(object instanceof Column column && isColumn(id) ? column.setAside() : object);
      }
    }
    return all.size() == said.objects().size() ? said : Schema.of(all);
  }

  /** Nobody has to be asked about what has expired. */
  Policy opened(Policy policy) {
    return expired.isEmpty()
        ? policy
        : policy.opening(new Scope(expired, Set.of(), Map.of(), Map.of(), Map.of()));
  }
}
