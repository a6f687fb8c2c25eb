package dev.reconcile.app;

import dev.reconcile.catalog.CatalogLoader;
import dev.reconcile.catalog.LiveSchema;
import dev.reconcile.database.Session;
import dev.reconcile.model.Dependencies;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.Scope;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A project's live schema with what it needs of others. */
final class Surroundings {

  private static final CatalogLoader CATALOG = new CatalogLoader(Kinds.catalogs());

  private Surroundings() {}

  /** Reads the whole database, because a project's objects may need what is in any schema. */
  static Schema of(Session session, Schema ours, Scope scope) {
    return session.inTransaction(
        Session.Mode.SNAPSHOT,
        () -> {
          LiveSchema everything = CATALOG.load(session, List.of());
          Dependencies uses = CatalogLoader.dependencies(session, everything);
          Deque<ObjectId> open = new ArrayDeque<>(ours.ids());
          open.addAll(scope.external());
          return closure(everything.schema(), uses, open);
        });
  }

  private static Schema closure(Schema everything, Dependencies uses, Deque<ObjectId> open) {
    Set<ObjectId> wanted = new TreeSet<>();
    while (!open.isEmpty()) {
      ObjectId id = open.poll();
      if (everything.contains(id) && wanted.add(id)) {
        everything.children(id).stream().filter(ObjectId::isPart).forEach(open::add);
        uses.neededBy(id).stream().map(ObjectId::whole).forEach(open::add);
        if (!id.schemaName().isEmpty()) {
          open.add(ObjectId.schema(id.schemaName()));
        }
      }
    }
    return Schema.of(
        everything.objects().stream().filter(object -> wanted.contains(object.id())).toList());
  }
}
