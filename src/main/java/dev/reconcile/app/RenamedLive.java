package dev.reconcile.app;

import dev.reconcile.diff.Change;
import dev.reconcile.model.IdMapping;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.spec.SpecCopies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The live schema as it is once some objects are renamed.
 *
 * @param schema the objects under their new names
 * @param mapping from ids as they are to ids as they will be
 * @param renames what has to be renamed for that
 */
record RenamedLive(Schema schema, IdMapping mapping, List<Change.Rename> renames) {

  private static final SpecCopies COPIES = new SpecCopies(Kinds.specs());

  /** Takes a copy. */
  RenamedLive {
    renames = List.copyOf(renames);
  }

  /** Nothing is renamed. */
  static RenamedLive same(Schema live) {
    return new RenamedLive(live, IdMapping.of(Map.of()), List.of());
  }

  /** What a rehearsal showed. What is altered for that is as it was. */
  static RenamedLive of(Schema live, Rehearsal.Moves moves, Rehearsal.Performance performance) {
    Map<ObjectId, ObjectId> all = new HashMap<>(moves.names());
    all.putAll(performance.before().addresses().namesIn(performance.after().addresses()));
    IdMapping mapping = IdMapping.of(all);
    Schema schema =
        Schema.of(
            live.objects().stream()
                .map(o -> moves.alters(o.id()) ? o : after(o, mapping, performance))
                .toList());
    return new RenamedLive(schema, mapping, renames(schema, moves.names()));
  }

  private static List<Change.Rename> renames(Schema schema, Map<ObjectId, ObjectId> moves) {
    List<Change.Rename> renames = new ArrayList<>();
    moves.forEach(
        (former, id) -> renames.add(new Change.Rename(schema.find(id).orElseThrow(), former)));
    return renames;
  }

  /** What the renames left as it was stays as it was read, scratch databases being imperfect. */
  private static SchemaObject after(
      SchemaObject object, IdMapping mapping, Rehearsal.Performance performance) {
    ObjectId id = mapping.of(object.id());
    if (!ScratchRealiser.builds(id)) {
      return moved(object, id);
    }
    SchemaObject before = performance.before().schema().find(object.id()).orElse(null);
    SchemaObject after = performance.after().schema().find(id).orElse(null);
    if (before != null && after != null) {
      return after.equals(before) ? object : after.withIntentOf(object);
    }
    return moved(object, id);
  }

  private static SchemaObject moved(SchemaObject object, ObjectId id) {
    return id.equals(object.id()) ? object : COPIES.under(id, object);
  }

  /** Other live objects under their new names. */
  Schema named(Schema others) {
    return Schema.of(others.objects().stream().map(o -> moved(o, mapping.of(o.id()))).toList());
  }

  /** The same with more known of the objects. */
  RenamedLive with(Schema known) {
    return new RenamedLive(known, mapping, renames);
  }

  /** Without what stays in schemas that were read only for what leaves them. */
  RenamedLive within(List<String> schemas) {
    if (schemas.isEmpty()) {
      return this;
    }
    List<SchemaObject> kept =
        schema.objects().stream()
            .filter(object -> isWithin(object.id().schemaName(), schemas))
            .toList();
    return new RenamedLive(Schema.of(kept), mapping, renames);
  }

  private static boolean isWithin(String name, List<String> schemas) {
    return name.isEmpty() || schemas.contains(name);
  }

  /** The same with objects under other names. */
  RenamedLive called(Map<ObjectId, ObjectId> names) {
    Map<ObjectId, SchemaObject> objects = new LinkedHashMap<>();
    names.forEach(
        (former, id) -> objects.put(former, moved(schema.find(former).orElseThrow(), id)));
    return objects.isEmpty() ? this : and(objects);
  }

  /** The same with objects that are as described, but for their name. */
  RenamedLive and(Map<ObjectId, SchemaObject> described) {
    Map<ObjectId, ObjectId> moves = new HashMap<>();
    described.forEach((former, object) -> moves.put(former, object.id()));
    IdMapping more = IdMapping.of(moves);
    Schema renamed =
        Schema.of(schema.objects().stream().map(o -> after(o, more, described)).toList());
    List<Change.Rename> all = new ArrayList<>(renames);
    IdMapping back = mapping.inverse();
    described.forEach((former, object) -> all.add(new Change.Rename(object, back.of(former))));
    return new RenamedLive(renamed, mapping.then(more), all);
  }

  private static SchemaObject after(
      SchemaObject object, IdMapping mapping, Map<ObjectId, SchemaObject> described) {
    SchemaObject known = described.get(object.id());
    ObjectId id = mapping.of(object.id());
    return known != null ? known : moved(object, id);
  }
}
