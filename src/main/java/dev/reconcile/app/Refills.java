package dev.reconcile.app;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.apply.RefillJournal;
import dev.reconcile.database.DatabaseException;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.diff.FoundRenames;
import dev.reconcile.kind.column.Column;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Columns whose values no SQL can make: {@code convert: [{from: vector, refill: meaning_old}]}. The
 * old column is renamed, a new one takes its name, and whoever can fills it. What hangs on all rows
 * being filled, and the end of the old column, waits for that; the catalog alone says how far it
 * is, so that any number of runs may come between.
 */
final class Refills {

  /** To count more would take long, and only tells the reviewer that there are many. */
  private static final int MOST_COUNTED = 1_000_000;

  /** Rows were not asked, or could not be. */
  private static final long UNKNOWN = -1;

  /** How far a column is. */
  private enum State {
    /** The old column has its name still. */
    DUE,
    /** Rows lack values. */
    OPEN,
    /** None does, and the old column is still there. */
    FILLED
  }

  /**
   * One column.
   *
   * @param column as it is described
   * @param kept what the old one is called from the beginning to the end
   * @param empty how many rows have a value in the old one alone; UNKNOWN as far as that goes
   */
  private record Refill(Column column, ObjectId kept, State state, long empty) {

    boolean waits() {
      return state != State.FILLED;
    }
  }

  private final List<Refill> refills = new ArrayList<>();
  private final Set<ObjectId> waiting = new TreeSet<>();

  private Refills() {}

  /** What there is to refill, found in rows unless a task asks none. */
  static Refills of(Session session, Task task, Schema live) {
    Refills all = new Refills();
    Rows rows = new Rows(session, task);
    Diagnostics diagnostics = new Diagnostics();
    for (SchemaObject object : task.desired().objects()) {
      if (object instanceof Column column && !column.keepers().isEmpty()) {
        check(column, task, diagnostics);
        all.find(column, rows, live);
      }
    }
    diagnostics.throwIfAny();
    return all;
  }

  private static void check(Column column, Task task, Diagnostics diagnostics) {
    for (ObjectId kept : column.keepers()) {
      SourceLocation place = task.desired().contains(kept) ? task.place(kept) : null;
      if (place != null) { // a column that is kept already has none
        diagnostics.error(
            place,
            "described-twice",
            "%s is what %s keeps its old values in".formatted(kept, column.id()),
            "take it out of the description, or say another name with keep_as");
      }
    }
  }

  private void find(Column column, Rows rows, Schema live) {
    Column now = (Column) live.find(column.id()).orElse(null);
    if (now != null && !now.type().equals(column.type())) {
      column
          .keeperOf(now.type())
          .filter(kept -> !live.contains(kept) && rows.hasValues(now.id()))
          .ifPresent(kept -> refills.add(new Refill(column, kept, State.DUE, 0)));
      return;
    }
    for (ObjectId kept : column.keepers()) {
      boolean its =
          live.find(kept).orElse(null) instanceof Column old
              && column.keeperOf(old.type()).filter(kept::equals).isPresent();
      if (its) {
        long empty = now == null ? UNKNOWN : rows.lacking(column.id(), kept);
        State state = empty == 0 ? State.FILLED : State.OPEN;
        refills.add(new Refill(column, kept, state, empty));
      }
    }
  }

  /** What is found in the rows of a table, in the time that a probe has. */
  private record Rows(Session session, Task task) {

    /** As many as the query counts; UNKNOWN when they are not asked, or give no answer. */
    private long counted(Sql query) {
      if (task.probes().isZero()) {
        return UNKNOWN;
      }
      try {
        return RowsAsked.limited(
            session,
            task.probes(),
            () -> session.query(query, row -> row.number("rows"), "counting empty rows").get(0));
      } catch (DatabaseException e) {
        return UNKNOWN;
      }
    }

    boolean hasValues(ObjectId column) {
      Sql query =
          sql("SELECT count(*) AS rows FROM (SELECT FROM")
              .name(column.requireParent())
              .keyword("WHERE")
              .identifier(column.name())
              .keyword("IS NOT NULL LIMIT 1) AS found")
              .done();
      return counted(query) != 0;
    }

    long lacking(ObjectId column, ObjectId kept) {
      Sql query =
          sql("SELECT count(*) AS rows FROM (SELECT FROM")
              .name(column.requireParent())
              .keyword("WHERE")
              .identifier(column.name())
              .keyword("IS NULL AND")
              .identifier(kept.name())
              .keyword("IS NOT NULL LIMIT " + (MOST_COUNTED + 1) + ") AS found")
              .done();
      return counted(query);
    }
  }

  /** Those that others have yet to fill. */
  List<RefillJournal.Refill> open() {
    return refills.stream()
        .filter(refill -> refill.state == State.OPEN)
        .map(refill -> new RefillJournal.Refill(refill.column.id(), refill.kept))
        .toList();
  }

  /** Renames, with those of the columns that are to be kept. */
  FoundRenames joined(FoundRenames found) {
    Map<ObjectId, ObjectId> moves = new LinkedHashMap<>(found.moves());
    refills.stream()
        .filter(refill -> refill.state == State.DUE)
        .forEach(refill -> moves.put(refill.column.id(), refill.kept));
    return new FoundRenames(moves, found.notes());
  }

  /** The live schema but for what stays though it is not described. */
  Schema without(Schema live) {
    Set<ObjectId> kept = new TreeSet<>();
    refills.stream().filter(Refill::waits).forEach(refill -> kept.add(refill.kept));
    return kept.isEmpty()
        ? live
        : Schema.of(
            live.objects().stream().filter(object -> !isPartOf(object.id(), kept)).toList());
  }

  /** The description as far as it can hold by now. */
  Schema completed(Schema said, Schema renamed) {
    Schema completed = said;
    for (Refill refill : refills) {
      completed = refill.waits() ? completed(refill, completed, renamed) : completed;
    }
    return completed;
  }

  private Schema completed(Refill refill, Schema said, Schema renamed) {
    Set<ObjectId> asTheyAre = new TreeSet<>(indexes(refill.kept, renamed));
    Set<ObjectId> later = new TreeSet<>(indexes(refill.column.id(), said));
    later.removeIf(id -> renamed.contains(id) && !asTheyAre.contains(id));
    waiting.addAll(later);
    List<SchemaObject> all = new ArrayList<>();
    for (SchemaObject object : said.objects()) {
      if (isPartOf(object.id(), asTheyAre) || isPartOf(object.id(), later)) {
        continue;
      }
      all.add(object.id().equals(refill.column.id()) ? fillable((Column) object, renamed) : object);
    }
    asTheyAre.add(refill.kept);
    for (SchemaObject object : renamed.objects()) {
      if (isPartOf(object.id(), asTheyAre)) {
        all.add(object.id().equals(refill.kept) ? ((Column) object).setAside() : object);
      }
    }
    return Schema.of(all);
  }

  private static Column fillable(Column column, Schema renamed) {
    boolean proven = renamed.find(column.id()).orElse(null) instanceof Column now && now.notNull();
    return proven ? column : column.optional();
  }

  private static boolean isPartOf(ObjectId id, Set<ObjectId> wholes) {
    return id.isWithin(wholes::contains);
  }

  private static List<ObjectId> indexes(ObjectId column, Schema schema) {
    return schema.children(column.requireParent()).stream()
        .filter(part -> part.kind() == KindName.INDEX)
        .filter(part -> schema.find(part).orElseThrow().references(schema).contains(column))
        .toList();
  }

  /** What a reviewer should know of who has to do what. */
  List<String> notes() {
    return refills.stream().map(this::note).toList();
  }

  private String note(Refill refill) {
    ObjectId column = refill.column.id();
    String old = refill.kept.name();
    return switch (refill.state) {
      case DUE ->
          "%s has to be filled anew by whoever makes its values; %s keeps the old ones; that is awaited by %s"
              .formatted(column, old, awaiting(refill));
      case OPEN -> "%s; that is awaited by %s".formatted(lacking(refill), awaiting(refill));
      case FILLED -> column + " is filled; " + old + " is not needed any more";
    };
  }

  private static String lacking(Refill refill) {
    ObjectId column = refill.column.id();
    return refill.empty == UNKNOWN
        ? "whether %s is filled is not known".formatted(column)
        : "%s is empty in %s where %s has a value: whoever makes its values has to fill them"
            .formatted(column, counted(refill.empty), refill.kept.name());
  }

  private String awaiting(Refill refill) {
    Stream<String> indexes =
        waiting.stream()
            .filter(index -> refill.column.table().equals(index.parent()))
            .map(ObjectId::toString);
    Stream<String> notNull = refill.column.notNull() ? Stream.of("its NOT NULL") : Stream.empty();
    Stream<String> end = Stream.of("the end of " + refill.kept.name());
    return Stream.of(indexes, notNull, end)
        .flatMap(awaiting -> awaiting)
        .collect(Collectors.joining(", "));
  }

  private static String counted(long rows) {
    String number = "%,d".formatted(Math.min(rows, MOST_COUNTED));
    String some = rows > MOST_COUNTED ? "more than " + number : number;
    return some + (rows == 1 ? " row" : " rows");
  }
}
