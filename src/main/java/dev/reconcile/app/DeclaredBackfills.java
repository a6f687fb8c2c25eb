package dev.reconcile.app;

import dev.reconcile.database.DatabaseException;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diff.Change;
import dev.reconcile.kind.backfill.Backfill;
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
 * Finds out how many rows lack the values that backfills give. As with described rows, that is
 * asked last; of a table whose columns change it is not asked at all. A new table has no rows.
 */
final class DeclaredBackfills {

  private static final String PATIENCE = "30s";

  private final Session session;
  private final Task task;
  private final Map<ObjectId, SchemaObject> found = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();

  DeclaredBackfills(Session session, Task task) {
    this.session = session;
    this.task = task;
  }

  /** The live schema, in which all backfills are assumed to hold but those of moved tables. */
  RenamedLive assumedIn(RenamedLive live, Schema desired, Collection<ObjectId> moved) {
    List<SchemaObject> assumed = new ArrayList<>();
    for (Backfill backfill : of(desired)) {
      boolean moves =
          moved.contains(backfill.table())
              || backfill.references(desired).stream().anyMatch(moved::contains);
      if (!moves) {
        assumed.add(backfill.found(0));
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
    List<Backfill> described = of(desired);
    if (described.isEmpty()) {
      return live;
    }
    Set<ObjectId> changing = new TreeSet<>();
    changes.stream()
        .filter(DeclaredBackfills::changesValues)
        .forEach(change -> changing.add(change.id()));
    Diagnostics diagnostics = new Diagnostics();
    for (Backfill backfill : described) {
      boolean isNew = !live.schema().contains(backfill.table());
      if (isNew) {
        found.put(backfill.id(), backfill.found(0));
      } else if (!live.schema().contains(backfill.id())
          || isChanging(backfill, desired, changing)) {
        found.remove(backfill.id());
      } else if (!found.containsKey(backfill.id())) {
        ask(backfill, diagnostics);
      }
    }
    diagnostics.throwIfAny();
    List<SchemaObject> others =
        live.schema().objects().stream()
            .filter(object -> object.id().kind() != KindName.BACKFILL)
            .toList();
    return live.with(addedTo(Schema.of(others)));
  }

  private static List<Backfill> of(Schema schema) {
    return schema.objects().stream()
        .filter(Backfill.class::isInstance)
        .map(Backfill.class::cast)
        .toList();
  }

  /** What was asked before a column may not be null, or has another default, holds afterwards. */
  private static boolean changesValues(Change change) {
    return !(change instanceof Change.Alter)
        || change.differences().stream()
            .anyMatch(
                difference -> !List.of("not_null", "default").contains(difference.property()));
  }

  private static boolean isChanging(Backfill backfill, Schema desired, Set<ObjectId> changing) {
    return changing.contains(backfill.table())
        || backfill.references(desired).stream().anyMatch(changing::contains);
  }

  private void ask(Backfill backfill, Diagnostics diagnostics) {
    try {
      long rows = session.inSavepoint(() -> count(backfill));
      found.put(backfill.id(), backfill.found(rows));
      if (rows > 0) {
        session.inSavepoint(() -> session.ask(explain(backfill), "asking for a plan"));
      }
    } catch (DatabaseException e) {
      if (e.isTimeout()) {
        notes.add(backfill.id() + ": whether a row matches could not be told within " + PATIENCE);
      } else if (!e.isAboutUndefinedName()) {
        diagnostics.add(
            new Diagnostic(
                "wrong-backfill",
                task.place(backfill.id()),
                backfill.id() + " is refused: " + e.reason(),
                "set is as in an UPDATE of the table, where a condition on its rows"));
      }
    }
  }

  private long count(Backfill backfill) {
    session.execute(
        SqlWriter.sql("SET LOCAL statement_timeout =").literal(PATIENCE).done(),
        "limiting the time to count");
    Sql query =
        SqlWriter.sql("SELECT count(*) FROM (SELECT FROM")
            .name(backfill.table())
            .keyword("WHERE")
            .parenthesized(backfill.where() + "\n")
            .keyword("LIMIT " + (Backfill.MOST_COUNTED + 1) + ") AS lacking")
            .done();
    return Long.parseLong(session.ask(query, "counting").get(0).orElse("0"));
  }

  /** The server looks at the assignments without carrying them out. */
  private static Sql explain(Backfill backfill) {
    return SqlWriter.sql("EXPLAIN").sql(backfill.statement()).done();
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
