package dev.reconcile.lint;

import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.Severity;
import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.spec.SqlPlaces;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows objects to lints, and says what those have to say. */
public final class Linter {

  private final List<Lint<?>> lints;
  private final LintPolicy policy;
  private final Surroundings surroundings;
  private final SqlPlaces places;

  /** A linter of what is described. */
  public Linter(
      List<Lint<?>> lints, LintPolicy policy, Surroundings surroundings, SqlPlaces places) {
    this.lints = lints.stream().filter(lint -> policy.of(lint) != Severity.OFF).toList();
    this.policy = policy;
    this.surroundings = surroundings;
    this.places = places;
  }

  /**
   * Adds what is found to the rest. Nothing is said of a file in which something is wrong: what
   * seems to be missing may only be misspelt.
   */
  public void report(Diagnostics diagnostics) {
    Set<String> inDoubt = diagnostics.filesWithErrors();
    for (SchemaObject object : surroundings.schema().objects()) {
      SourceLocation place = surroundings.places().get(object.id());
      // What is inherited has no place: it is said of the parent.
      if (place != null
          && !inDoubt.contains(place.file())
          && !surroundings.scope().isExternal(object.id())) {
        lints.forEach(lint -> report(lint, object, place, diagnostics));
      }
    }
  }

  private <T extends SchemaObject> void report(
      Lint<T> lint, SchemaObject object, SourceLocation place, Diagnostics diagnostics) {
    if (!lint.about().isInstance(object) || isAllowed(lint, object.id())) {
      return;
    }
    for (Remark remark : lint.judge(lint.about().cast(object), surroundings)) {
      diagnostics.add(
          new Diagnostic(
              policy.of(lint),
              lint.code(),
              place(place, remark.spot()),
              object.id() + ": " + remark.message(),
              Objects.requireNonNullElse(remark.fix(), lint.advice())));
    }
  }

  private boolean isAllowed(Lint<?> lint, ObjectId id) {
    Map<ObjectId, Map<String, String>> allowed = surroundings.scope().allowed();
    return id.lineage().stream()
        .anyMatch(at -> allowed.getOrDefault(at, Map.of()).containsKey(lint.code()));
  }

  private SourceLocation place(SourceLocation described, Remark.@Nullable Spot spot) {
    return spot == null ? described : places.within(described, spot.sql(), spot.offset(), "");
  }
}
