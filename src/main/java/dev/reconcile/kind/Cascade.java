package dev.reconcile.kind;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the changes of parents make of their children. */
final class Cascade {

  private final Schema live;
  private final Schema desired;
  private final Bequest bequest;

  Cascade(Schema live, Schema desired) {
    this.live = live;
    this.desired = desired;
    this.bequest = new Bequest(live, desired);
  }

  Schema schema() {
    Map<ObjectId, SchemaObject> after = new LinkedHashMap<>();
    Attachment attachment = new Attachment(live, desired);
    for (SchemaObject object : live.objects()) {
      carriedOn(object)
          .flatMap(attachment::after)
          .ifPresent(carried -> after.put(carried.id(), carried));
    }
    List<SchemaObject> all = new ArrayList<>(after.values());
    all.addAll(attachment.leftBehind());
    for (SchemaObject object : desired.objects()) {
      if (object instanceof Inheritable part && !live.contains(part.id()) && comesByItself(part)) {
        all.add(parentsPart(part.id(), desired).orElseThrow().inheritedBy(tableOf(part)));
      }
    }
    return Schema.of(all);
  }

  private static ObjectId tableOf(Inheritable part) {
    return part.id().requireParent();
  }

  private Optional<SchemaObject> carriedOn(SchemaObject object) {
    boolean concerned =
        object instanceof Inheritable part
            && desired.contains(tableOf(part))
            && !Parentage.parentsOf(tableOf(part), live).isEmpty();
    if (!concerned) {
      return Optional.of(object instanceof Inheritable part ? joined(part) : object);
    }
    Inheritable part = bequest.received((Inheritable) object);
    Optional<Inheritable> before = parentsPart(part.id(), live);
    Optional<Inheritable> after = parentsPart(part.id(), desired);
    boolean stays = !stayingParents(tableOf(part)).isEmpty();
    if (before.isPresent() && after.isPresent() && stays) {
      return Optional.of(part.cascaded(before.get(), after.get()));
    }
    boolean goes =
        before.isPresent()
            && after.isEmpty()
            && stays
            && isGone(before.get())
            && !part.origin().isOwn();
    return goes ? Optional.empty() : Optional.of(joined(part));
  }

  /** Whether a parent that is still one loses the part. */
  private boolean isGone(Inheritable parents) {
    return desired.contains(tableOf(parents)) && !desired.contains(parents.id());
  }

  /** A table that gets or loses parents keeps what it has; only whose it is changes. */
  private Inheritable joined(Inheritable part) {
    Optional<Inheritable> wanted =
        desired.find(part.id()).filter(Inheritable.class::isInstance).map(Inheritable.class::cast);
    return wanted.map(other -> part.from(other.origin())).orElse(part);
  }

  /** With a new table, or because a parent that the table has already gets it. */
  private boolean comesByItself(Inheritable part) {
    ObjectId table = tableOf(part);
    Optional<Inheritable> parents = parentsPart(part.id(), desired);
    if (parents.isEmpty()) {
      return false;
    }
    return live.contains(table)
        ? stayingParents(table).contains(tableOf(parents.get()))
        : part.origin() == Origin.INHERITED;
  }

  private List<ObjectId> stayingParents(ObjectId table) {
    List<ObjectId> staying = new ArrayList<>(Parentage.parentsOf(table, live));
    staying.retainAll(Parentage.parentsOf(table, desired));
    return staying;
  }

  private Optional<Inheritable> parentsPart(ObjectId part, Schema schema) {
    ObjectId table = part.requireParent();
    return Parentage.parentsOf(table, schema).stream()
        .map(parent -> parent.child(part.kind(), part.name()))
        .flatMap(id -> (schema.contains(id.requireParent()) ? schema : live).find(id).stream())
        .filter(Inheritable.class::isInstance)
        .map(Inheritable.class::cast)
        .filter(Inheritable::isPassedOn)
        .findFirst();
  }
}
