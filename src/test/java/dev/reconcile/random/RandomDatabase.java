package dev.reconcile.random;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A whole database made by dice, as SQL. */
final class RandomDatabase {

  private static final int TABLES = 6;

  private final Dice dice;
  private final List<String> statements = new ArrayList<>();

  private RandomDatabase(Dice dice) {
    this.dice = dice;
  }

  /** The roles that random databases name; a server has them once. */
  static String roles() {
    return """
        do $$
        declare
          role text;
        begin
          foreach role in array array['random_owner', 'random_reader', 'random_writer'] loop
            if not exists (select from pg_roles where rolname = role) then
              execute format('create role %I', role);
            end if;
          end loop;
        end
        $$;
        """;
  }

  /** The statements that make the database, each with its semicolon. */
  static String sql(Dice dice) {
    RandomDatabase database = new RandomDatabase(dice);
    database.build();
    return String.join(";\n", database.statements) + ";\n";
  }

  private void build() {
    add("create schema app");
    add("create schema side");
    new RandomTypes(dice).statements().forEach(this::add);
    RandomRoutines routines = new RandomRoutines(dice);
    routines.early().forEach(this::add);
    List<RandomTable> tables =
        IntStream.range(0, TABLES)
            .filter(i -> dice.happens("table " + i, 85))
            .mapToObj(i -> RandomTable.of(dice, i))
            .toList();
    tables.forEach(table -> add(table.create()));
    tables.forEach(table -> table.belongings().forEach(this::add));
    for (int i = 0; i < tables.size(); i++) {
      RandomTable other = tables.get(dice.roll("referenced " + i, tables.size()));
      tables.get(i).foreignKeys(other).forEach(this::add);
    }
    new RandomFamilies(dice).statements().forEach(this::add);
    new RandomViews(dice).over(tables).forEach(this::add);
    routines.late(tables).forEach(this::add);
  }

  private void add(String statement) {
    statements.add(statement);
  }
}
