package dev.reconcile.app;

import dev.reconcile.catalog.LiveSchema;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a project reaches of a database: not what is others' own or ignored, and of what others have
 * a hand in, only what is described.
 */
record Reach(Scope scope, Set<ObjectId> ignored) {

  /** The live objects that the project is concerned with. */
  LiveSchema live(LiveSchema everything) {
    return isEverything()
        ? everything
        : new LiveSchema(
            Schema.of(everything.schema().objects().stream().filter(this::isOurs).toList()),
            everything.unmodelled().stream().filter(id -> !ignored.contains(id)).toList(),
            Schema.of(everything.interim().objects().stream().filter(this::isOurs).toList()),
            everything.addresses());
  }

  private boolean isEverything() {
    return scope.external().isEmpty() && ignored.isEmpty();
  }

  private boolean isOurs(SchemaObject object) {
    ObjectId id = object.id();
    return !scope.isExternal(id) && !id.isWithin(ignored::contains);
  }

  /**
   * What the project wants of it: what is described but not others' own; and what is not described
   * of an object that others have a hand in, as it is.
   */
  Schema desired(Schema described, Schema live) {
    if (scope.external().isEmpty() && scope.shared().isEmpty()) {
      return described;
    }
    List<SchemaObject> wanted = new ArrayList<>();
    for (SchemaObject object : described.objects()) {
      if (!scope.isExternal(object.id())) {
        wanted.add(completed(object, live));
      }
    }
    for (SchemaObject object : live.objects()) {
      ObjectId id = object.id();
      boolean undeclared = scope.isShared(id) && !described.contains(id) && !scope.isAbsent(id);
      if (undeclared && described.contains(id.whole())) {
        wanted.add(object);
      }
    }
    return Schema.of(wanted);
  }

  private SchemaObject completed(SchemaObject object, Schema live) {
    return Optional.ofNullable(scope.shared().get(object.id()))
        .flatMap(shared -> live.find(object.id()).map(shared))
        .orElse(object);
  }

  /**
   * What the SQL of the project may name: what it is concerned with, and what is others' own, as it
   * is live, or else as it is described.
   */
  Schema surroundings(Schema described, Schema everything, Schema ours) {
    if (isEverything()) {
      return ours;
    }
    List<SchemaObject> all = new ArrayList<>(ours.objects());
    everything.objects().stream().filter(object -> !isOurs(object)).forEach(all::add);
    for (SchemaObject object : described.objects()) {
      if (scope.isExternal(object.id()) && !everything.contains(object.id().whole())) {
        all.add(object);
      }
    }
    return Schema.of(all);
  }
}
