package dev.reconcile.random;

import java.util.List;

/**
 * Types that PostgreSQL converts into each other without being told how.
 *
 * @param types the members
 * @param defaults expressions that all of them take
 * @param check a condition over {@code %s} that all of them take; empty for none
 * @param access an index element over {@code %s} with its method in front; empty for none
 */
record Family(List<String> types, List<String> defaults, String check, String access) {

  static final List<Family> ALL =
      List.of(
          new Family(
              List.of("smallint", "integer", "bigint", "numeric(12,2)"),
              List.of("0", "1 + 1", "-5"),
              "%s between 0 and 1000",
              "btree (%s desc nulls last)"),
          new Family(
              List.of("text", "varchar(20)", "varchar(200)", "character varying"),
              List.of("''", "'a''b'", "current_user", "upper('x')"),
              "%s <> '' and %s not in ('a', 'b')",
              "btree (lower(%s) text_pattern_ops)"),
          new Family(
              List.of("date", "timestamp", "timestamptz", "timestamptz(3)"),
              List.of("now()", "'2024-02-29'", "current_date"),
              "%s > '2000-01-01'",
              "brin (%s)"),
          new Family(
              List.of("text[]", "varchar(10)[]"),
              List.of("'{}'", "array['a', 'b']"),
              "cardinality(%s) < 10",
              "gin (%s)"),
          new Family(List.of("json", "jsonb"), List.of("'{}'", "'[1, 2]'"), "%s is not null", ""),
          new Family(List.of("jsonb"), List.of("'{}'"), "%s ? 'a'", "gin (%s jsonb_path_ops)"),
          new Family(List.of("boolean"), List.of("true", "1 > 2"), "%s or not %s", "btree (%s)"),
          new Family(List.of("uuid"), List.of("gen_random_uuid()"), "", "hash (%s)"),
          new Family(
              List.of("real", "double precision"), List.of("0.5", "random()"), "%s < 1e6", ""),
          new Family(List.of("cidr", "inet"), List.of("'10.0.0.0/8'"), "", "gist (%s inet_ops)"),
          new Family(List.of("int4range"), List.of("'[1,5)'", "int4range(1, 2)"), "", "gist (%s)"),
          new Family(List.of("app.mood"), List.of("'glad'"), "%s <> 'sad'", "btree (%s)"),
          new Family(List.of("app.posint"), List.of("7"), "%s < 100", "btree (%s)"),
          new Family(List.of("app.place"), List.of("row('x', 1)"), "(%s).street <> ''", ""),
          new Family(List.of("interval", "interval(3)"), List.of("'1 day'"), "", "btree (%s)"),
          new Family(List.of("bytea"), List.of("'\\x00'"), "octet_length(%s) < 9", ""),
          new Family(
              List.of("char(3)", "char(8)"), List.of("'a'"), "", "btree (%s bpchar_pattern_ops)"),
          new Family(List.of("bit(4)", "varbit"), List.of(), "", ""));
}
