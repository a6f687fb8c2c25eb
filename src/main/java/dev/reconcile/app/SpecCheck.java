package dev.reconcile.app;

import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.diagnostic.Suggestion;
import dev.reconcile.kind.Inheritance;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.spec.LoadedSpec;
import java.util.List;
import java.util.Objects;

/**
 * Checks that what objects name in their structure is there: the columns of a key, the table that a
 * foreign key points at. Names in a schema that no file describes may be live; the database will
 * say.
 */
public final class SpecCheck {

  private SpecCheck() {}

  /** Reports every name that refers to nothing. */
  public static void check(LoadedSpec spec, Diagnostics diagnostics) {
    Schema schema = Inheritance.complete(spec.schema(), spec.schema());
    for (SchemaObject object : schema.objects()) {
      for (ObjectId needed : object.references(schema)) {
        if (!schema.contains(needed) && isDescribed(schema, needed)) {
          report(spec, object.id(), needed, diagnostics);
        }
      }
    }
  }

  /** What is no part of anything described may be live; that only the server can say. */
  private static boolean isDescribed(Schema schema, ObjectId needed) {
    return needed.isPart() && schema.contains(needed.requireParent());
  }

  private static void report(
      LoadedSpec spec, ObjectId user, ObjectId needed, Diagnostics diagnostics) {
    SourceLocation place = spec.places().get(user);
    if (place == null) {
      return;
    }
    List<String> known =
        spec.schema().ids().stream()
            .filter(
                id -> id.kind() == needed.kind() && Objects.equals(id.parent(), needed.parent()))
            .map(ObjectId::name)
            .toList();
    diagnostics.error(
        place,
        "unknown-name",
        user + " names " + needed + ", which is not described",
        Suggestion.didYouMean(needed.name(), known).orElse("describe it, or correct the name"));
  }
}
