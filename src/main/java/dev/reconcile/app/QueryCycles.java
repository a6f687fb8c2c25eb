package dev.reconcile.app;

import dev.reconcile.app.validation.QueryCircles;
import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diff.Change;
import dev.reconcile.model.ObjectId;
import java.util.List;
import java.util.stream.Collectors;

/** Queries that need each other, as views in a circle, which no order of creation can satisfy. */
final class QueryCycles {

  private QueryCycles() {}

  /** Reports the circles that what is to be created is a part of. */
  static void check(Trip trip, Diagnostics diagnostics) {
    List<ObjectId> created =
        trip.plan().changes().stream()
            .filter(Change.Create.class::isInstance)
            .map(Change::id)
            .toList();
    if (!created.isEmpty()) { // what all texts name takes long to find out
      QueryCircles.from(created, trip.desired(), trip.relations().text())
          .forEach(circle -> report(circle, diagnostics));
    }
  }

  private static void report(List<ObjectId> cycle, Diagnostics diagnostics) {
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
