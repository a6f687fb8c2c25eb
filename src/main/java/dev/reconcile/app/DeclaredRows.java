package dev.reconcile.app;

import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.diff.Change;
import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.kind.RowColumn;
import dev.reconcile.kind.rows.OtherRows;
import dev.reconcile.kind.rows.Rows;
import dev.reconcile.kind.rows.RowsCheck;
import dev.reconcile.kind.rows.RowsComparison;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import dev.reconcile.sql.TypeName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds out how live rows differ from those that are described. That is asked last, when it is
 * known which tables stay as they are: until then all rows of live tables are assumed to be as
 * described. Of a table that changes nothing is asked; its rows are new as far as anyone knows.
 */
final class DeclaredRows {

  private final Session session;
  private final Task task;
  private final Map<ObjectId, SchemaObject> found = new TreeMap<>();

  /** Whether this role may read nothing of a table. */
  private final Map<ObjectId, Boolean> hidden = new TreeMap<>();

  DeclaredRows(Session session, Task task) {
    this.session = session;
    this.task = task;
  }

  /** The live schema with the described rows of tables that are there under their names. */
  RenamedLive assumedIn(RenamedLive live, Schema desired, Collection<ObjectId> moved) {
    List<SchemaObject> assumed =
        desired.objects().stream()
            .filter(object -> isRows(object.id()))
            .filter(object -> isThere(object.id(), desired, live.schema(), moved))
            .toList();
    return assumed.isEmpty() ? live : live.with(joined(live.schema(), assumed));
  }

  private static boolean isThere(
      ObjectId id, Schema desired, Schema live, Collection<ObjectId> moved) {
    Rows rows = rows(id, desired);
    return Stream.concat(Stream.of(rows.table()), rows.columnIds().stream())
        .allMatch(needed -> live.contains(needed) && !moved.contains(needed));
  }

  /** The set of rows that an object is, or belongs to. */
  private static Rows rows(ObjectId id, Schema desired) {
    ObjectId set = id.kind() == KindName.ROWS ? id : id.requireParent();
    return (Rows) desired.find(set).orElseThrow();
  }

  private static boolean isRows(ObjectId id) {
    return id.kind() == KindName.ROWS || id.kind() == KindName.OTHER_ROWS;
  }

  /**
   * The live schema with what is known of rows instead of what was assumed.
   *
   * @param changes what else is to be changed
   */
  RenamedLive foundIn(RenamedLive live, Schema desired, List<Change> changes) {
    List<SchemaObject> described =
        desired.objects().stream().filter(object -> isRows(object.id())).toList();
    if (described.isEmpty()) {
      return live;
    }
    Set<ObjectId> changing = new TreeSet<>();
    changes.forEach(change -> changing.add(change.id()));
    Diagnostics diagnostics = new Diagnostics();
    for (SchemaObject object : described) {
      Rows rows = rows(object.id(), desired);
      boolean assumed =
          live.schema().contains(object.id())
              && !hidden.computeIfAbsent(rows.table(), this::isHidden);
      boolean asked = assumed && !isChanging(rows, desired, changing);
      ask(object, asked, desired, diagnostics);
      if (object == rows && !new YetToCome(live, desired).isNamedIn(words(rows))) {
        comparison(object, desired, diagnostics).checkExpressions(rows);
      }
    }
    diagnostics.throwIfAny();
    List<SchemaObject> others =
        live.schema().objects().stream().filter(object -> !isRows(object.id())).toList();
    return live.with(addedTo(Schema.of(others)));
  }

  private boolean isHidden(ObjectId table) {
    List<Boolean> may =
        session.query(
            """
            select has_schema_privilege(n.oid, 'USAGE')
                   and (has_table_privilege(c.oid, 'SELECT')
                        or has_any_column_privilege(c.oid, 'SELECT')) as may
            from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and c.relname = ?
            """,
            row -> row.flag("may"),
            table.schemaName(),
            table.bareName());
    return may.contains(false);
  }

  /** What a reviewer should know of the answers. */
  List<String> notes() {
    return hidden.keySet().stream()
        .filter(hidden::get)
        .map(table -> "the rows of " + table + " are not known: this role may not read them")
        .toList();
  }

  private void ask(SchemaObject object, boolean asked, Schema desired, Diagnostics diagnostics) {
    RowsComparison comparison = comparison(object, desired, diagnostics);
    if (!asked) {
      found.remove(object.id());
      if (object instanceof Rows rows) {
        Map<ObjectId, SourceLocation> places = Map.of(object.id(), comparison.place());
        new RowsCheck(desired, places, diagnostics).checkNames(rows);
        comparison.check(rows);
      }
    } else if (!found.containsKey(object.id())) {
      found.put(
          object.id(),
          object instanceof Rows rows ? comparison.of(rows) : comparison.of((OtherRows) object));
    }
  }

  private RowsComparison comparison(SchemaObject object, Schema desired, Diagnostics diagnostics) {
    SourceLocation place =
        Objects.requireNonNullElse(task.place(object.id()), new SourceLocation("", 1, 1));
    return new RowsComparison(session, desired, place, diagnostics);
  }

  /** Those of expressions and of the texts in them: a sequence goes by a text. */
  private static Set<String> words(Rows rows) {
    Set<String> words = new TreeSet<>();
    for (SqlText sql : rows.sqlTexts()) {
      words.addAll(SqlFragment.of(sql.text()).words());
      words.addAll(SqlFragment.of(sql.text().replace('\'', ' ')).words());
    }
    return words;
  }

  /** Whether the table gets another shape, or a type that its rows have values of. */
  private static boolean isChanging(Rows rows, Schema desired, Set<ObjectId> changing) {
    ObjectId table = rows.table();
    boolean typesChange = changing.stream().anyMatch(id -> isType(id.whole().kind()));
    return changing.contains(table)
        || changing.contains(table.attached(KindName.INHERITANCE))
        || rows.columnIds().stream()
            .anyMatch(id -> changing.contains(id) || (typesChange && !isBuiltIn(id, desired)));
  }

  private static boolean isBuiltIn(ObjectId column, Schema desired) {
    return desired
        .find(column)
        .filter(found -> found instanceof RowColumn known && TypeName.isBuiltIn(known.type()))
        .isPresent();
  }

  private static boolean isType(KindName kind) {
    return switch (kind) {
      case BASE_TYPE, ENUM_TYPE, COMPOSITE_TYPE, RANGE_TYPE, DOMAIN, EXTENSION, COLLATION -> true;
      default -> false;
    };
  }

  /** A schema with what is known of rows. */
  Schema addedTo(Schema live) {
    return found.isEmpty() ? live : joined(live, found.values());
  }

  private static Schema joined(Schema some, Collection<SchemaObject> more) {
    return Schema.of(Stream.concat(some.objects().stream(), more.stream()).toList());
  }
}
