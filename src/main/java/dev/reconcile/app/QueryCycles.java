package dev.reconcile.app;

import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diff.Change;
import dev.reconcile.model.Dependencies;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SqlText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Queries that need each other, as views in a circle, which no order of creation can satisfy. */
final class QueryCycles {

  private final Schema desired;
  private final Dependencies named;
  private final Set<ObjectId> done = new HashSet<>();
  private final List<ObjectId> path = new ArrayList<>();
  private final Diagnostics diagnostics;

  private QueryCycles(Trip trip, Diagnostics diagnostics) {
    this.desired = trip.desired();
    this.named = trip.relations().text();
    this.diagnostics = diagnostics;
  }

  /** Reports the circles that what is to be created is a part of. */
  static void check(Trip trip, Diagnostics diagnostics) {
    List<ObjectId> created =
        trip.plan().changes().stream()
            .filter(Change.Create.class::isInstance)
            .map(Change::id)
            .filter(id -> isQuery(trip.desired(), id))
            .toList();
    if (!created.isEmpty()) {
      QueryCycles cycles = new QueryCycles(trip, diagnostics);
      created.forEach(cycles::visit);
    }
  }

  private static boolean isQuery(Schema desired, ObjectId id) {
    return desired.find(id).stream()
        .flatMap(object -> object.sqlTexts().stream())
        .anyMatch(text -> text.form() == SqlText.Form.QUERY);
  }

  private void visit(ObjectId id) {
    int start = path.indexOf(id);
    if (start >= 0) {
      report(path.subList(start, path.size()));
    } else if (done.add(id)) {
      path.add(id);
      named.neededBy(id).stream().filter(needed -> isQuery(desired, needed)).forEach(this::visit);
      path.remove(path.size() - 1);
    }
  }

  private void report(List<ObjectId> cycle) {
    String picture =
        cycle.stream().map(ObjectId::toString).collect(Collectors.joining("\n    needs "));
    diagnostics.add(
        new Diagnostic(
            "dependency-cycle",
            null,
            "these need each other, so none can be the first:\n"
                + picture
                + "\n    needs "
                + cycle.get(0),
            "let one of them do without the next"));
  }
}
