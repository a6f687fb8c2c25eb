package dev.reconcile.random;

import java.util.ArrayList;
import java.util.List;

/** Partitioned tables with partitions, tables that inherit, typed tables, publications. */
record RandomFamilies(Dice dice) {

  List<String> statements() {
    List<String> statements = new ArrayList<>();
    if (dice.happens("measure", 60)) {
      addPartitioned(statements);
    }
    if (dice.happens("parent", 60)) {
      addInheritance(statements);
    }
    if (dice.happens("typed", 30)) {
      statements.add(
          "create table app.typed of app.place" + dice.maybe("typed key", 50, " (zip not null)"));
    }
    if (dice.happens("publication", 40)) {
      statements.add("create publication random_news for table app.numbers" + publish());
    }
    return statements;
  }

  private String publish() {
    return dice.maybe("publish", 50, " with (publish = 'insert, update')");
  }

  private void addPartitioned(List<String> statements) {
    statements.add(
        "create table app.measure (id bigint not null, at date not null, v integer%s, primary key (id, at)) partition by range (at)"
            .formatted(dice.maybe("measure default", 40, " default 3")));
    for (int year : dice.some("years", 3, 60)) {
      String path = "year " + year;
      String table = "app.measure_" + year;
      statements.add(
          "create table %s partition of app.measure for values from ('202%d-01-01') to ('202%d-01-01')"
              .formatted(table, year, year + 1));
      if (dice.happens(path + " comment", 30)) {
        statements.add("comment on table " + table + " is 'a year'");
      }
      if (dice.happens(path + " check", 30)) {
        statements.add("alter table " + table + " add constraint own check (v < 9)");
      }
      if (dice.happens(path + " index", 30)) {
        statements.add("create index on " + table + " (v)");
      }
    }
    if (dice.happens("measure rest", 40)) {
      statements.add("create table app.measure_rest partition of app.measure default");
    }
    if (dice.happens("measure index", 50)) {
      statements.add("create index measure_v on app.measure (v)");
    }
    if (dice.happens("measure trigger", 30)) {
      statements.add(
          "create trigger t before insert on app.measure for each row execute function app.touch()");
    }
  }

  private void addInheritance(List<String> statements) {
    statements.add(
        "create table app.parent (id integer%s, name text%s)"
            .formatted(
                dice.maybe("parent not null", 50, " not null"),
                dice.maybe("parent check", 50, ", constraint named check (name <> '')")));
    if (dice.happens("child", 70)) {
      statements.add(
          "create table app.child (extra %s) inherits (app.parent)"
              .formatted(dice.pick("child extra", List.of("integer", "bigint"))));
      if (dice.happens("child default", 40)) {
        statements.add("alter table app.child alter name set default 'x'");
      }
    }
  }
}
