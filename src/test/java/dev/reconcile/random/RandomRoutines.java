package dev.reconcile.random;

import java.util.ArrayList;
import java.util.List;

/** Functions, procedures, aggregates, operators, casts. */
record RandomRoutines(Dice dice) {

  /** What tables may call. */
  List<String> early() {
    List<String> statements = new ArrayList<>();
    statements.add("create table app.numbers (n integer)");
    statements.add(
        "create function app.allowed(tenant integer) returns boolean language "
            + dice.pick(
                "allowed body",
                List.of(
                    "sql stable as 'select tenant > 0'",
                    "sql immutable strict parallel safe return tenant is not null",
                    "plpgsql security definer set search_path = app as 'begin return true; end'")));
    statements.add(
        """
        create function app.touch() returns trigger language plpgsql as $$
        begin
          %s
          return new;
        end $$"""
            .formatted(dice.pick("touch body", List.of("raise notice 'x';", "-- nothing"))));
    statements.add(
        "create function app.audit() returns trigger language plpgsql as 'begin return new; end'"
            + dice.maybe("audit cost", 30, " cost 5"));
    statements.add(
        "create function app.label(%s) returns %s language sql immutable as 'select 1'"
            .formatted(
                dice.pick(
                    "label parameters",
                    List.of("a integer", "a integer, b integer default 2", "a integer default 1")),
                dice.pick("label result", List.of("integer", "bigint"))));
    return statements;
  }

  /** What may use tables. */
  List<String> late(List<RandomTable> tables) {
    List<String> statements = new ArrayList<>();
    for (RandomTable table : tables) {
      String path = table.name() + " routine";
      String bare = table.name().replace('.', '_');
      if (dice.happens(path + " atomic", 40)) {
        String body = dice.pick(path + " body", List.of("count(*)", "max(id)::bigint"));
        statements.add(
            "create function app.count_%s() returns bigint language sql begin atomic select %s from %s; end"
                .formatted(bare, body, table.name()));
      }
      if (dice.happens(path + " rows", 30)) {
        statements.add(
            "create function app.all_%s() returns setof %s language sql stable rows %s as 'select * from %s'"
                .formatted(
                    bare,
                    table.name(),
                    dice.pick(path + " estimate", List.of("10", "1000")),
                    table.name()));
      }
      if (dice.happens(path + " procedure", 20)) {
        statements.add(
            "create procedure side.clear_%s(%s) language plpgsql as 'begin delete from %s; end'"
                .formatted(
                    bare,
                    dice.pick(path + " parameters", List.of("", "inout n integer")),
                    table.name()));
        statements.add("grant execute on procedure side.clear_" + bare + " to random_writer");
      }
    }
    addAggregate(statements);
    addOperator(statements);
    return statements;
  }

  private void addAggregate(List<String> statements) {
    if (dice.happens("aggregate", 50)) {
      String start = dice.maybe("aggregate start", 60, ", initcond = '0'");
      statements.add(
          "create aggregate app.total(integer) (sfunc = int4pl, stype = integer" + start + ")");
      statements.add("comment on aggregate app.total(integer) is 'sum'");
    }
    if (dice.happens("audit revoked", 30)) {
      statements.add("revoke execute on function app.allowed(integer) from public");
    }
    if (dice.happens("function comment", 50)) {
      statements.add(
          "comment on function app.allowed is '"
              + dice.pick("function words", List.of("a", "b"))
              + "'");
    }
  }

  private void addOperator(List<String> statements) {
    if (dice.happens("operator", 40)) {
      statements.add(
          "create operator app.=== (leftarg = integer, rightarg = integer, function = int4eq"
              + dice.maybe("operator commutator", 50, ", commutator = operator(app.===)")
              + ")");
    }
    if (dice.happens("cast", 30)) {
      statements.add(
          "create function app.to_place(integer) returns app.place language sql immutable return row('', $1)::app.place");
      statements.add(
          "create cast (integer as app.place) with function app.to_place(integer)"
              + dice.maybe("cast assignment", 50, " as assignment"));
    }
  }
}
