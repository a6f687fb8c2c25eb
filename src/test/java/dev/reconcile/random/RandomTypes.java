package dev.reconcile.random;

import java.util.ArrayList;
import java.util.List;

/** Types, sequences and what else stands before tables. */
record RandomTypes(Dice dice) {

  List<String> statements() {
    List<String> statements = new ArrayList<>();
    statements.add(
        "create type app.mood as enum ('sad', "
            + dice.maybe("mood ok", 50, "'ok', ")
            + "'glad'"
            + dice.maybe("mood more", 50, ", 'it''s fine'")
            + ")");
    statements.add(
        "create domain app.posint as integer"
            + dice.maybe("posint default", 40, " default 1")
            + dice.maybe("posint not null", 20, " not null")
            + dice.maybe("posint check", 60, " constraint positive check (value > 0)")
            + dice.maybe("posint other", 30, " constraint small check (value < 1000)"));
    statements.add("create type app.place as (street text, zip integer)");
    if (dice.happens("pair", 60)) {
      statements.add(
          "create type app.pair as (a integer"
              + dice.maybe("pair b", 50, ", b text collate \"C\"")
              + ")");
      statements.add(
          "comment on column app.pair.a is '" + dice.pick("pair words", List.of("x", "y")) + "'");
    }
    if (dice.happens("span", 50)) {
      String difference = dice.maybe("span difference", 50, ", subtype_diff = float8mi");
      statements.add("create type app.span as range (subtype = float8" + difference + ")");
    }
    addSequences(statements);
    addOthers(statements);
    return statements;
  }

  private void addSequences(List<String> statements) {
    statements.add("create sequence app.shared");
    if (dice.happens("sequence", 60)) {
      statements.add(
          "create sequence side.counter as "
              + dice.pick("counter type", List.of("integer", "bigint"))
              + dice.maybe("counter start", 50, " start 10 minvalue 5")
              + dice.maybe("counter increment", 30, " increment 2")
              + dice.maybe("counter cycle", 30, " cycle")
              + dice.maybe("counter cache", 30, " cache 7"));
      statements.add("grant usage on sequence side.counter to random_writer");
    }
  }

  private void addOthers(List<String> statements) {
    if (dice.happens("collation", 40)) {
      statements.add("create collation app.plain (locale = 'C')");
    }
    if (dice.happens("search configuration", 40)) {
      String source = dice.pick("search source", List.of("english", "simple"));
      statements.add(
          "create text search configuration app.words (copy = pg_catalog." + source + ")");
    }
    if (dice.happens("schema grant", 40)) {
      statements.add(
          "grant "
              + dice.pick("schema privilege", List.of("usage", "all"))
              + " on schema app to random_reader");
    }
    if (dice.happens("default privileges", 30)) {
      statements.add(
          "alter default privileges in schema side grant select on tables to random_writer");
    }
    if (dice.happens("type grant", 20)) {
      statements.add("revoke usage on type app.mood from public");
    }
  }
}
