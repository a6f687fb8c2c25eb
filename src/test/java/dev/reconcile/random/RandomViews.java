package dev.reconcile.random;

import java.util.ArrayList;
import java.util.List;

/** Views upon tables and upon each other, and materialized views. */
record RandomViews(Dice dice) {

  List<String> over(List<RandomTable> tables) {
    List<String> statements = new ArrayList<>();
    String below = "";
    for (RandomTable table : tables) {
      String bare = table.name().replace('.', '_');
      String view = "app.v_" + bare;
      if (dice.happens(view, 60)) {
        String source = dice.maybe(view + " where", 40, " where id > 0");
        statements.add(
            "create view %s%s as select %s, tenant as who from %s%s"
                .formatted(
                    view, options(view), String.join(", ", table.outputs()), table.name(), source));
        addWords(view, "view", statements);
        addAbove(view, below, statements);
        below = view;
      }
      String materialized = "side.m_" + bare;
      if (dice.happens(materialized, 30)) {
        addMaterialized(materialized, table, statements);
      }
    }
    return statements;
  }

  private String options(String view) {
    List<String> options = new ArrayList<>();
    if (dice.happens(view + " barrier", 20)) {
      options.add("security_barrier");
    }
    if (dice.major() >= 15 && dice.happens(view + " invoker", 20)) {
      options.add("security_invoker = true");
    }
    return options.isEmpty() ? "" : " with (" + String.join(", ", options) + ")";
  }

  private void addAbove(String view, String other, List<String> statements) {
    if (dice.happens(view + " above", 50)) {
      String columns = dice.pick(view + " above columns", List.of("id, who", "who, id", "v.*"));
      statements.add("create view %s_above as select %s from %s v".formatted(view, columns, view));
      addWords(view + "_above", "view", statements);
    }
    if (!other.isEmpty() && dice.happens(view + " join", 40)) {
      statements.add(
          "create view %s_joined as select a.id, b.who, count(*) over () as n from %s a %s join %s b using (id)"
              .formatted(
                  view, view, dice.pick(view + " side", List.of("left", "inner", "full")), other));
    }
  }

  private void addMaterialized(String view, RandomTable table, List<String> statements) {
    statements.add(
        "create materialized view %s as select %s from %s%s"
            .formatted(
                view,
                dice.pick(
                    view + " outputs",
                    List.of(
                        "id, tenant", "id, tenant + 1 as tenant", "id, tenant, 'x'::text as x")),
                table.name(),
                dice.maybe(view + " empty", 30, " with no data")));
    if (dice.happens(view + " index", 60)) {
      String unique = dice.maybe(view + " unique", 50, "unique ");
      statements.add("create %sindex %s_idx on %s (id)".formatted(unique, view.substring(5), view));
    }
    addWords(view, "materialized view", statements);
  }

  private void addWords(String view, String kind, List<String> statements) {
    if (dice.happens(view + " comment", 30)) {
      statements.add(
          "comment on %s %s is '%s'"
              .formatted(kind, view, dice.pick(view + " words", List.of("a", "b"))));
    }
    if (dice.happens(view + " grant", 30)) {
      statements.add("grant select on " + view + " to random_reader");
    }
    if (dice.happens(view + " column comment", 20)) {
      statements.add("comment on column " + view + ".id is 'the key'");
    }
  }
}
