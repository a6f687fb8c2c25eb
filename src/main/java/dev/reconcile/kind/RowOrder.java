package dev.reconcile.kind;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** In which order tables get and lose rows: rows that others refer to are there first. */
public final class RowOrder {

  private RowOrder() {}

  /** The tables that the foreign keys of a table refer to, but those that refer back to it. */
  public static List<ObjectId> referredTo(ObjectId table, Schema schema) {
    return targets(table, schema).stream()
        .filter(other -> !other.equals(table) && !reaches(other, table, schema))
        .toList();
  }

  /** The tables whose foreign keys refer to a table, but those that it refers to itself. */
  public static List<ObjectId> referringTo(ObjectId table, Schema schema) {
    return schema.ids().stream()
        .filter(id -> id.kind() == KindName.FOREIGN_KEY)
        .map(ObjectId::requireParent)
        .distinct()
        .filter(other -> referredTo(other, schema).contains(table))
        .toList();
  }

  /** Whether foreign keys lead from a table over others back to it, so that no order will do. */
  public static boolean isInCircle(ObjectId table, Schema schema) {
    return targets(table, schema).stream()
        .anyMatch(other -> !other.equals(table) && reaches(other, table, schema));
  }

  /** The tables that a table is in a circle with, itself among them; none where it is in none. */
  public static List<ObjectId> circle(ObjectId table, Schema schema) {
    return isInCircle(table, schema)
        ? reachable(table, schema).stream()
            .filter(other -> reachable(other, schema).contains(table))
            .toList()
        : List.of();
  }

  private static boolean reaches(ObjectId from, ObjectId to, Schema schema) {
    return reachable(from, schema).contains(to);
  }

  private static Set<ObjectId> reachable(ObjectId from, Schema schema) {
    Set<ObjectId> seen = new LinkedHashSet<>();
    List<ObjectId> open = new ArrayList<>(List.of(from));
    while (!open.isEmpty()) {
      ObjectId at = open.remove(open.size() - 1);
      if (seen.add(at)) {
        open.addAll(targets(at, schema));
      }
    }
    return seen;
  }

  private static Set<ObjectId> targets(ObjectId table, Schema schema) {
    Set<ObjectId> targets = new LinkedHashSet<>();
    for (ObjectId part : schema.children(table)) {
      if (part.kind() == KindName.FOREIGN_KEY) {
        schema.find(part).stream()
            .flatMap(key -> key.references(schema).stream())
            .filter(id -> id.kind() == KindName.TABLE)
            .forEach(targets::add);
      }
    }
    return targets;
  }

  /** The sets of rows of a table, or what is said of its other rows. */
  public static List<ObjectId> rowsOf(ObjectId table, KindName kind, Schema schema) {
    List<ObjectId> sets =
        schema.children(table).stream().filter(id -> id.kind() == KindName.ROWS).toList();
    return kind == KindName.ROWS
        ? sets
        : sets.stream().flatMap(set -> schema.children(set).stream()).toList();
  }
}
