package dev.reconcile.kind.column;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.catalog.InterimNames;
import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.kind.RowKey;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A function that converts a row's value and, where that fails, gives another instead. Its block is
 * called like the table, so that an expression finds a column under {@code table.column}, too
 * (PostgreSQL documentation, 43.2, Structure of PL/pgSQL).
 */
final class ForgivingConversion {

  private static final String BODY =
      """

      #variable_conflict use_variable
      <<%s>>
      DECLARE
        %s
        "reconcile value" %s;
      BEGIN
        "reconcile value" := %s;
        RETURN "reconcile value";
      EXCEPTION
        WHEN data_exception OR integrity_constraint_violation OR raise_exception THEN%s
          RETURN %s;
      END
      """;

  private static final String WHOLE_ROW =
      "(SELECT \"reconcile row\" FROM (SELECT %s) AS \"reconcile row\")";

  /** A row may be looked at more than once. */
  private static final String SET_ASIDE =
      """

          INSERT INTO reconcile.quarantine (relation, attribute, key, value, reason)
          SELECT "reconcile refused".*, SQLERRM
          FROM (VALUES (%s, %s, pg_catalog.jsonb_build_object(%s), %s::text))
            AS "reconcile refused" (relation, attribute, key, value)
          WHERE NOT EXISTS (SELECT FROM reconcile.quarantine AS "reconcile known"
            WHERE "reconcile known".relation = "reconcile refused".relation
              AND "reconcile known".attribute = "reconcile refused".attribute
              AND "reconcile known".key = "reconcile refused".key
              AND "reconcile known".value IS NOT DISTINCT FROM "reconcile refused".value);
      """;

  private final Column live;
  private final Column desired;
  private final Conversion rule;
  private final PlanContext context;
  private final String schema;
  private final String function;
  private final String attribute;

  private ForgivingConversion(Retyped column, String schema, String function, String attribute) {
    this.live = column.live();
    this.desired = column.desired();
    this.rule = column.rule();
    this.context = column.context();
    this.schema = schema;
    this.function = function;
    this.attribute = attribute;
  }

  /** A column whose rule forgives. */
  record Retyped(Column live, Column desired, Conversion rule, PlanContext context) {}

  /** The session's own function. */
  static ForgivingConversion inPlace(Retyped column) {
    String table = column.live().table().name();
    return new ForgivingConversion(column, "pg_temp", table, column.live().id().name());
  }

  /** A function for whoever writes; what it sets aside is under the interim name until the end. */
  static ForgivingConversion besideTraffic(Retyped column, InterimNames names) {
    String schema = column.live().id().schemaName();
    return new ForgivingConversion(column, schema, names.function(), names.column());
  }

  private boolean setsAside() {
    return rule.refused().policy() == OnError.QUARANTINE;
  }

  /** Makes the function. */
  Operation begin() {
    Sql sql =
        sql("CREATE FUNCTION")
            .sql(signature())
            .keyword("RETURNS")
            .fragment(desired.type())
            .keyword("LANGUAGE plpgsql AS")
            .dollarQuoted(body())
            .done();
    return Operation.of(sql, Lock.NONE)
        .noting(
            setsAside()
                ? "values that cannot be converted go to reconcile.quarantine"
                : "values that cannot be converted are forgotten");
  }

  /** Nobody but its owner calls it. */
  Operation seclusion() {
    return Operation.of(
        sql("REVOKE ALL ON FUNCTION").sql(signature()).keyword("FROM PUBLIC").done(), Lock.NONE);
  }

  /** The new value of a row. */
  String call() {
    return new SqlWriter()
        .qualified(schema, function)
        .parenthesized(listed(column -> name(column.id())))
        .done()
        .text();
  }

  /** Drops the function. */
  Operation end() {
    return Operation.of(sql("DROP FUNCTION").sql(signature()).done(), Lock.NONE);
  }

  /** The column is filled, and has its name. */
  List<Operation> succeeded(ObjectId interim) {
    return setsAside() ? List.of(end(), Quarantine.naming(interim, live.id())) : List.of(end());
  }

  private Sql signature() {
    return new SqlWriter().qualified(schema, function).parenthesized(listed(Column::type)).done();
  }

  private String listed(Function<Column, String> each) {
    return parameters().stream().map(each).collect(Collectors.joining(", "));
  }

  private String body() {
    return BODY.formatted(
        new SqlWriter().identifier(live.table().name()).done().text(),
        variables(),
        desired.type(),
        expression(),
        setsAside() ? settingAside() : "",
        rule.refused().instead());
  }

  /** The row itself is none of the parameters: its type changes. */
  private String expression() {
    String row =
        columns().stream().map(ForgivingConversion::name).collect(Collectors.joining(", "));
    String table = live.table().name();
    boolean isColumn = columns().stream().anyMatch(column -> column.name().equals(table));
    return isColumn
        ? rule.using()
        : SqlFragment.of(rule.using()).withColumns(Map.of(table, WHOLE_ROW.formatted(row)));
  }

  private String variables() {
    List<String> variables = new ArrayList<>();
    for (Column column : parameters()) {
      int number = variables.size() + 1;
      variables.add("%s %s := $%d;".formatted(name(column.id()), column.type(), number));
    }
    return String.join("\n  ", variables);
  }

  private String settingAside() {
    String pairs =
        keyColumns().stream()
            .map(column -> literal(column.name()) + ", " + name(column))
            .collect(Collectors.joining(", "));
    return SET_ASIDE
        .formatted(
            literal(Quarantine.relation(live.table())), literal(attribute), pairs, name(live.id()))
        .stripTrailing();
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
    Set<String> names = new TreeSet<>(SqlFragment.of(expression()).words());
    names.addAll(SqlFragment.of(rule.refused().instead()).words());
    names.add(live.id().name());
    if (setsAside()) {
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
