package dev.reconcile.app;

import dev.reconcile.database.Session;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.TextDependencies;
import dev.reconcile.report.Diagram;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Schemas drawn as they are, without a plan. */
public final class Drawing {

  private Drawing() {}

  /** What a project describes. */
  public static Diagram of(Schema schema, List<String> searchPath, Predicate<ObjectId> shown) {
    return SchemaDiagram.of(
        schema, TextDependencies.of(schema, schema, searchPath), shown, Map.of());
  }

  /** What is live in the given schemas; in all but the system's when none is given. */
  public static Diagram of(
      Session session, List<String> schemas, List<String> searchPath, Predicate<ObjectId> shown) {
    return of(Reconciler.live(session, schemas), searchPath, shown);
  }
}
