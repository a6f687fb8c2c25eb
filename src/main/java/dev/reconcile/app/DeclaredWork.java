package dev.reconcile.app;

import dev.reconcile.database.DatabaseException;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diff.Change;
import dev.reconcile.kind.WritesRows;
import dev.reconcile.kind.rows.Rows;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds out how many rows lack the values that backfills give, and how many rows are missing that
 * copies give. As with described rows, that is asked last; of a table whose columns change it is
 * not asked at all. A new table has no rows to fill.
 */
final class DeclaredWork {

  private static final String PATIENCE = "30s";

  private final Session session;
  private final Task task;
  private final Map<ObjectId, SchemaObject> found = new TreeMap<>();
  private final Set<ObjectId> gone = new TreeSet<>();
  private final List<String> notes = new ArrayList<>();

  /** What the plan gives these names: until then no query finds them. */
  private List<ObjectId> renamed = List.of();

  DeclaredWork(Session session, Task task) {
    this.session = session;
    this.task = task;
  }

  /** The live schema, in which all is assumed to hold but those of moved tables. */
  RenamedLive assumedIn(RenamedLive live, Schema desired, Collection<ObjectId> moved) {
    List<SchemaObject> assumed = new ArrayList<>();
    for (WritesRows work : of(desired)) {
      boolean moves =
          moved.contains(work.table())
              || work.references(desired).stream().anyMatch(moved::contains);
      if (!moves) {
        assumed.add(work.found(0));
      }
    }
    return assumed.isEmpty() ? live : live.with(joined(live.schema(), assumed));
  }

  /**
   * The live schema with what is known instead of what was assumed.
   *
   * @param changes what else is to be changed
   */
  RenamedLive foundIn(RenamedLive live, Schema desired, List<Change> changes) {
    List<WritesRows> described = of(desired);
    if (described.isEmpty()) {
      return live;
    }
    Set<ObjectId> changing = new TreeSet<>();
    changes.stream()
        .filter(DeclaredWork::changesValues)
        .forEach(change -> changing.add(change.id()));
    renamed = live.renames().stream().map(Change::id).toList();
    Diagnostics diagnostics = new Diagnostics();
    for (WritesRows work : described) {
      boolean isNew = !live.schema().contains(work.table());
      boolean assumed = live.schema().contains(work.id());
      if (isNew && !work.concernsNewTables()) {
        found.put(work.id(), work.found(0));
      } else if (isNew || !assumed || isChanging(work, desired, changing)) {
        found.remove(work.id());
        look(work, live, desired);
      } else if (!found.containsKey(work.id())) {
        ask(work, live, desired, diagnostics);
      }
    }
    forgetUnsettled(described, live.schema(), desired);
    diagnostics.throwIfAny();
    List<SchemaObject> others =
        live.schema().objects().stream().filter(object -> !(object instanceof WritesRows)).toList();
    return live.with(addedTo(Schema.of(others)));
  }

  /** What reads rows that are yet to come was asked too early. */
  private void forgetUnsettled(List<WritesRows> described, Schema live, Schema desired) {
    Set<ObjectId> rowsToCome = new TreeSet<>();
    desired.objects().stream()
        .filter(object -> object instanceof Rows rows && isToCome(rows, live))
        .forEach(object -> rowsToCome.add(object.id().requireParent()));
    boolean goesOn = true;
    while (goesOn) {
      goesOn = false;
      for (WritesRows work : described) {
        boolean settled = found.containsKey(work.id()) && !gone.contains(work.id());
        if (settled && !isPending(work) && readsWhatComes(work, rowsToCome, desired)) {
          found.remove(work.id());
          goesOn = true;
        }
      }
    }
  }

  private static boolean isToCome(Rows rows, Schema live) {
    return live.find(rows.id()).filter(there -> !((Rows) there).isPending()).isEmpty();
  }

  private boolean isPending(WritesRows work) {
    return !(found.get(work.id()) instanceof WritesRows known) || known.isPending();
  }

  private boolean readsWhatComes(WritesRows work, Set<ObjectId> rowsToCome, Schema desired) {
    return rowsToCome.stream().anyMatch(table -> work.words().contains(table.bareName()))
        || WritesRows.doneBefore(work, desired)
            .anyMatch(id -> isPending((WritesRows) desired.find(id).orElseThrow()));
  }

  /** What would be read may be gone since all that was to be done with it is done. */
  private void look(WritesRows work, RenamedLive live, Schema desired) {
    Sql source = work.source();
    Sql question =
        source == null ? SqlWriter.sql("EXPLAIN").sql(work.question(desired)).done() : source;
    try {
      session.inSavepoint(() -> session.ask(question, "asking for a plan"));
    } catch (DatabaseException e) {
      leaveOut(work, live, desired, e);
    }
  }

  private void leaveOut(WritesRows work, RenamedLive live, Schema desired, DatabaseException why) {
    boolean over =
        work.source() == null
            ? namesAbsent(work, live) && !new YetToCome(live, desired).isNamedIn(work.words())
            : !isSourceToCome(work, live, desired);
    if (why.isAboutUndefinedName() && over) {
      found.put(work.id(), work.found(0));
      gone.add(work.id());
      notes.add(work.id() + " is left out: " + why.reason());
    }
  }

  /** What rows were filled from may be gone since they are. */
  private boolean namesAbsent(WritesRows work, RenamedLive live) {
    return task.scope().absent().keySet().stream()
        .anyMatch(id -> work.words().contains(id.bareName()) && !live.schema().contains(id));
  }

  private boolean isSourceToCome(WritesRows work, RenamedLive live, Schema desired) {
    boolean moves =
        live.renames().stream().anyMatch(rename -> work.words().contains(rename.id().bareName()));
    boolean comes =
        renamed.stream().anyMatch(id -> work.words().contains(id.bareName()))
            || desired.ids().stream()
                .filter(id -> !live.schema().contains(id) && isNamed(id, work))
                .anyMatch(
                    id -> live.schema().contains(id.whole()) || brings(id.whole(), work, desired));
    return moves || comes;
  }

  private static boolean isNamed(ObjectId id, WritesRows work) {
    return work.words().contains(id.bareName()) && work.words().contains(id.whole().bareName());
  }

  /** A new table has nothing to copy but what is described of its rows. */
  private static boolean brings(ObjectId whole, WritesRows work, Schema desired) {
    return !whole.equals(work.table())
        && (whole.kind() != KindName.TABLE
            || desired.children(whole).stream()
                .anyMatch(part -> part.kind() == KindName.ROWS || part.kind() == KindName.COPY));
  }

  private static List<WritesRows> of(Schema schema) {
    return schema.objects().stream()
        .filter(WritesRows.class::isInstance)
        .map(WritesRows.class::cast)
        .toList();
  }

  /** What was asked before a column may not be null, or has another default, holds afterwards. */
  private static boolean changesValues(Change change) {
    return !(change instanceof Change.Alter)
        || change.differences().stream()
            .anyMatch(
                difference -> !List.of("not_null", "default").contains(difference.property()));
  }

  private static boolean isChanging(WritesRows work, Schema desired, Set<ObjectId> changing) {
    return changing.contains(work.table())
        || work.references(desired).stream().anyMatch(changing::contains);
  }

  private void ask(WritesRows work, RenamedLive live, Schema desired, Diagnostics diagnostics) {
    try {
      long rows = rows(work, desired);
      found.put(work.id(), work.found(rows));
      if (rows > 0) {
        session.inSavepoint(() -> session.ask(work.trial(desired), "asking for a plan"));
        object(work, desired, diagnostics);
      }
    } catch (DatabaseException e) {
      leaveOut(work, live, desired, e);
      boolean later = e.isAboutUndefinedName() && isLookedForLater(work, live, desired);
      if (e.isAboutPrivileges()) {
        notes.add("whether " + work.id() + " holds is not known: " + e.reason());
      } else if (!later && !gone.contains(work.id())) {
        refuse(work, "is refused: " + e.reason(), work.manner(), diagnostics);
      }
    }
  }

  private boolean isLookedForLater(WritesRows work, RenamedLive live, Schema desired) {
    return work.source() != null || new YetToCome(live, desired).isNamedIn(work.words());
  }

  private void object(WritesRows work, Schema desired, Diagnostics diagnostics) {
    Sql objections = work.objections(desired);
    if (objections == null) {
      return;
    }
    List<String> found =
        session.inSavepoint(() -> session.ask(objections, "looking for objections")).stream()
            .map(value -> value.orElse("NULL"))
            .toList();
    if (!found.isEmpty()) {
      String all = work.objection() + " " + String.join(", ", found);
      refuse(work, all, "choose among them in the query, or give a longer key", diagnostics);
    }
  }

  private void refuse(WritesRows work, String why, String hint, Diagnostics diagnostics) {
    diagnostics.add(
        new Diagnostic(
            "wrong-" + work.id().kind().word(),
            task.place(work.id()),
            work.id() + " " + why,
            hint));
  }

  /** To know whether there is anything to do is worth the time that it takes. */
  private long rows(WritesRows work, Schema desired) {
    try {
      return session.inSavepoint(() -> count(work, desired));
    } catch (DatabaseException e) {
      if (!e.isTimeout()) {
        throw e;
      }
      List<String> any =
          session.inSavepoint(() -> session.ask(work.whether(desired), "asking rows")).stream()
              .map(value -> value.orElse("f"))
              .toList();
      return any.get(0).startsWith("t") ? WritesRows.UNCOUNTED : 0;
    }
  }

  private long count(WritesRows work, Schema desired) {
    session.execute(
        SqlWriter.sql("SET LOCAL statement_timeout =").literal(PATIENCE).done(),
        "limiting the time to count");
    return Long.parseLong(session.ask(work.question(desired), "counting").get(0).orElse("0"));
  }

  /** What a reviewer should know of the answers. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** A schema with what is known. */
  Schema addedTo(Schema live) {
    return found.isEmpty() ? live : joined(live, found.values());
  }

  private static Schema joined(Schema some, Collection<SchemaObject> more) {
    return Schema.of(Stream.concat(some.objects().stream(), more.stream()).toList());
  }
}
