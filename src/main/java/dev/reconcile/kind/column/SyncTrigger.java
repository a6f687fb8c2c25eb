package dev.reconcile.kind.column;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.catalog.InterimNames;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What computes the value of an interim column for every row that is written.
 *
 * @param value the SQL, over the columns of the row
 * @param loses the condition for rows that must not be written, because something of the value
 *     would be lost; empty where nothing can be, or may be
 * @param columnsRead the columns that the value depends on
 */
record SyncTrigger(
    ObjectId table, InterimNames names, String value, String loses, List<String> columnsRead) {

  static final List<String> EVENTS = List.of("insert", "update");

  /** Who writes a row may have other settings, on which the value must not depend. */
  private static final List<String> SETTINGS =
      List.of("search_path", "timezone", "datestyle", "intervalstyle");

  private static final String BODY =
      """

      #variable_conflict use_column
      BEGIN%s
        SELECT %s
          INTO NEW.%s FROM (SELECT NEW.*) AS %s;
        RETURN NEW;
      END
      """;

  private static final String REFUSAL =
      """

        IF EXISTS (SELECT FROM (SELECT NEW.*) AS %s WHERE %s) THEN
          RAISE EXCEPTION USING ERRCODE = 'check_violation', MESSAGE = %s,
            HINT = 'the column is getting another type';
        END IF;
      """;

  /** The statements that create it. */
  List<Operation> create() {
    List<Operation> operations = new ArrayList<>();
    operations.add(Operation.of(function(), Lock.NONE));
    operations.add(
        Operation.of(
            sql("REVOKE ALL ON").object(functionOf(table, names)).keyword("FROM PUBLIC").done(),
            Lock.NONE));
    EVENTS.forEach(event -> operations.add(Operation.of(trigger(event), Lock.SHARE_ROW_EXCLUSIVE)));
    operations.add(Operation.of(enabling(), Lock.SHARE_ROW_EXCLUSIVE));
    return operations;
  }

  static ObjectId functionOf(ObjectId table, InterimNames names) {
    return ObjectId.in(table.schemaName(), KindName.FUNCTION, names.function() + "()");
  }

  /** Whoever writes a row need not be allowed to use what the value is made with. */
  private Sql function() {
    SqlWriter writer =
        sql("CREATE FUNCTION")
            .name(functionOf(table, names))
            .keyword("RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER")
            .newLine();
    SETTINGS.forEach(setting -> writer.keyword("SET " + setting + " FROM CURRENT"));
    writer.newLine();
    String body = BODY.formatted(refusal(), value, name(names.column()), name(table.name()));
    return writer.keyword("AS").dollarQuoted(body).done();
  }

  private String refusal() {
    String message = "a value would be lost that is written to " + table;
    return loses.isEmpty()
        ? ""
        : REFUSAL
            .formatted(name(table.name()), loses, new SqlWriter().literal(message).done().text())
            .stripTrailing();
  }

  private Sql trigger(String event) {
    SqlWriter writer =
        sql("CREATE TRIGGER")
            .identifier(names.trigger(event))
            .keyword("BEFORE " + event.toUpperCase(Locale.ROOT) + " ON")
            .name(table)
            .keyword("FOR EACH ROW")
            .newLine();
    if (event.equals("update")) {
      writer.keyword("WHEN").parenthesized(isOutOfStep());
    }
    return writer.keyword("EXECUTE FUNCTION").name(functionOf(table, names)).done();
  }

  /**
   * A value that is missing matters, too: a row that is moved by an update of something else may
   * have been passed by already. Not every type has an equality, but every row an image.
   */
  private String isOutOfStep() {
    return "pg_catalog.record_image_ne(%s, %s) OR NEW.%s IS NOT DISTINCT FROM NULL"
        .formatted(row("NEW"), row("OLD"), name(names.column()));
  }

  private String row(String which) {
    return columnsRead.stream()
        .map(column -> which + "." + name(column))
        .collect(Collectors.joining(", ", "ROW(", ")"));
  }

  /** What subscriptions apply fires no trigger otherwise. */
  private Sql enabling() {
    List<Sql> clauses = new ArrayList<>();
    EVENTS.forEach(
        event -> clauses.add(sql("ENABLE ALWAYS TRIGGER").identifier(names.trigger(event)).done()));
    return sql("ALTER TABLE").name(table).itemsOnLines(clauses).done();
  }

  private static String name(String identifier) {
    return new SqlWriter().identifier(identifier).done().text();
  }
}
