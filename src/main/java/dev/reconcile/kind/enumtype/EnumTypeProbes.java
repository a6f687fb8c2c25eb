package dev.reconcile.kind.enumtype;

import dev.reconcile.kind.LiveRows;
import dev.reconcile.kind.NamedType;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SqlText;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Probe;
import dev.reconcile.plan.Probe.Meaning;
import dev.reconcile.plan.Probing;
import dev.reconcile.sql.SqlWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What rows are asked before an enum loses values. */
final class EnumTypeProbes implements Probing<EnumType> {

  /** Values within those of other types cannot be asked for one by one; then nothing is asked. */
  @Override
  public List<Probe> replace(EnumType live, EnumType desired, PlanContext context) {
    List<String> going = goingValues(live, desired);
    boolean withinOthers =
        users(live, context)
            .anyMatch(user -> user.kind() != KindName.COLUMN && NamedType.isHeld(user, context));
    return going.isEmpty() || withinOthers
        ? List.of()
        : users(live, context)
            .filter(user -> user.kind() == KindName.COLUMN)
            .flatMap(column -> holding(live, going, column, context))
            .toList();
  }

  /** Under the names that they have now. */
  private static List<String> goingValues(EnumType live, EnumType desired) {
    Map<String, String> renames = live.renamesTo(desired);
    List<String> unmapped = live.unmappedIn(desired);
    return live.values().stream()
        .filter(value -> unmapped.contains(renames.getOrDefault(value, value)))
        .toList();
  }

  private static Stream<ObjectId> users(EnumType live, PlanContext context) {
    return new TreeSet<>(context.uses().dependentsOf(live.id())).stream();
  }

  private static Stream<Probe> holding(
      EnumType type, List<String> values, ObjectId column, PlanContext context) {
    boolean array =
        context.live().find(column).stream()
            .flatMap(found -> found.sqlTexts().stream())
            .filter(text -> text.form() == SqlText.Form.TYPE)
            .anyMatch(text -> text.text().endsWith("]"));
    String list =
        values.stream()
            .map(value -> new SqlWriter().literal(value).done().text())
            .collect(Collectors.joining(", ", "ARRAY[", "]"));
    return LiveRows.of(column.requireParent(), context).stream()
        .map(
            rows -> {
              String value = rows.column(column.name());
              String condition =
                  array ? value + "::text[] && " + list : value + "::text = ANY (" + list + ")";
              return new Probe(
                  type.id(),
                  Meaning.VIOLATES,
                  rows.where(condition),
                  rows.label(),
                  "of "
                      + column.requireParent()
                      + " with "
                      + String.join(" or ", values)
                      + " in "
                      + column.name(),
                  "say what becomes of it, as in map: {" + values.get(0) + ": ...}");
            });
  }
}
