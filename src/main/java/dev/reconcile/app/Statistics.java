package dev.reconcile.app;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.database.Session;
import dev.reconcile.diff.Change;
import dev.reconcile.kind.Parentage;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.Plan;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the server knows of values. A column of a new type begins with nothing, and since no row was
 * counted as changed, autovacuum sees no reason to look (PostgreSQL documentation, ALTER TABLE).
 * Large tables have a step for it in their plan.
 */
final class Statistics {

  private static final String ANALYZE = "ANALYZE";

  private Statistics() {}

  /** Collects them for the columns that a plan has changed, except where somebody is at it. */
  static void refresh(Session session, Plan plan) {
    List<String> planned =
        plan.steps().stream()
            .map(step -> step.operation().sql().text())
            .filter(text -> text.startsWith(ANALYZE))
            .toList();
    Map<ObjectId, List<String>> columns =
        plan.changes().stream()
            .filter(Statistics::isRetyped)
            .map(Change::id)
            .filter(column -> isHere(column.requireParent(), plan.live()))
            .collect(
                Collectors.groupingBy(
                    ObjectId::requireParent,
                    TreeMap::new,
                    Collectors.mapping(ObjectId::name, Collectors.toList())));
    columns.forEach(
        (table, names) -> {
          String usual = sql(ANALYZE).name(table).done().text();
          if (planned.stream().noneMatch(text -> text.startsWith(usual))) {
            session.execute(
                sql(ANALYZE + " (SKIP_LOCKED)").name(table).names(names).done(),
                "collecting statistics");
          }
        });
  }

  /** The rows of foreign tables below would be fetched from afar, if there is a way at all. */
  private static boolean isHere(ObjectId table, Schema live) {
    return Parentage.descendantsOf(table, live).stream()
        .noneMatch(child -> child.kind() == KindName.FOREIGN_TABLE);
  }

  private static boolean isRetyped(Change change) {
    return change instanceof Change.Alter
        && change.id().kind() == KindName.COLUMN
        && change.id().requireParent().kind() == KindName.TABLE
        && change.differences().stream()
            .anyMatch(difference -> difference.property().equals("type"));
  }
}
