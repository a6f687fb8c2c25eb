package dev.reconcile.kind.column;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.expression.SqlFragment;
import dev.reconcile.kind.RowKey;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A function of the session's own that converts a row's value and, where that fails, gives another
 * instead. It has the table's name, so that an expression finds a column under {@code
 * table.column}, too: PL/pgSQL knows parameters by the function's name (PostgreSQL documentation,
 * 43.3.1).
 */
final class ForgivingConversion {

  private static final String BODY =
      """

      #variable_conflict use_variable
      DECLARE
        "reconcile value" %s;
      BEGIN
        "reconcile value" := %s;
        RETURN "reconcile value";
      EXCEPTION
        WHEN data_exception OR integrity_constraint_violation OR raise_exception THEN%s
          RETURN %s;
      END
      """;

  private static final String SET_ASIDE =
      """

          INSERT INTO reconcile.quarantine (relation, attribute, key, value, reason)
          VALUES (%s, %s, pg_catalog.jsonb_build_object(%s), %s::text, SQLERRM);
      """;

  private final Column live;
  private final Column desired;
  private final Conversion rule;
  private final PlanContext context;

  ForgivingConversion(Column live, Column desired, Conversion rule, PlanContext context) {
    this.live = live;
    this.desired = desired;
    this.rule = rule;
    this.context = context;
  }

  /** Makes the function. */
  Operation begin() {
    Sql sql =
        sql("CREATE FUNCTION")
            .qualified("pg_temp", live.table().name())
            .parenthesized(listed(column -> name(column.id()) + " " + column.type()))
            .keyword("RETURNS")
            .fragment(desired.type())
            .keyword("LANGUAGE plpgsql AS")
            .dollarQuoted(body())
            .done();
    return Operation.of(sql, Lock.NONE)
        .noting(
            rule.refused().policy() == OnError.QUARANTINE
                ? "values that cannot be converted go to reconcile.quarantine"
                : "values that cannot be converted are forgotten");
  }

  /** The new value of a row. */
  String call() {
    return new SqlWriter()
        .qualified("pg_temp", live.table().name())
        .parenthesized(listed(column -> name(column.id())))
        .done()
        .text();
  }

  /** Drops the function. */
  Operation end() {
    Sql sql =
        sql("DROP FUNCTION")
            .qualified("pg_temp", live.table().name())
            .parenthesized(listed(Column::type))
            .done();
    return Operation.of(sql, Lock.NONE);
  }

  private String listed(Function<Column, String> each) {
    return parameters().stream().map(each).collect(Collectors.joining(", "));
  }

  private String body() {
    String aside =
        rule.refused().policy() == OnError.QUARANTINE
            ? SET_ASIDE
                .formatted(
                    literal(live.table().schemaName() + "." + live.table().name()),
                    literal(live.id().name()),
                    keyPairs(),
                    name(live.id()))
                .stripTrailing()
            : "";
    return BODY.formatted(desired.type(), rule.using(), aside, rule.refused().instead());
  }

  private String keyPairs() {
    return keyColumns().stream()
        .map(column -> literal(column.name()) + ", " + name(column))
        .collect(Collectors.joining(", "));
  }

  /** Without a key, all of the row tells it from others. */
  private List<ObjectId> keyColumns() {
    List<ObjectId> columns = columns();
    return context.live().children(live.table()).stream()
        .flatMap(id -> context.live().find(id).stream())
        .filter(RowKey.class::isInstance)
        .map(part -> ((RowKey) part).keyOfRows())
        .filter(key -> !key.isEmpty())
        .findFirst()
        .map(key -> columns.stream().filter(column -> key.contains(column.name())).toList())
        .orElse(columns);
  }

  private List<ObjectId> columns() {
    return context.live().children(live.table()).stream()
        .filter(id -> id.kind() == KindName.COLUMN)
        .toList();
  }

  /** The columns that the expression or the key needs. */
  private List<Column> parameters() {
    Set<String> names = new TreeSet<>(SqlFragment.of(rule.using()).words());
    names.add(live.id().name());
    if (rule.refused().policy() == OnError.QUARANTINE) {
      keyColumns().forEach(column -> names.add(column.name()));
    }
    return columns().stream()
        .filter(column -> names.contains(column.name()))
        .map(column -> (Column) context.live().find(column).orElseThrow())
        .toList();
  }

  private static String name(ObjectId column) {
    return new SqlWriter().identifier(column.name()).done().text();
  }

  private static String literal(String text) {
    return new SqlWriter().literal(text).done().text();
  }
}
