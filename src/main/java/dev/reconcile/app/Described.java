package dev.reconcile.app;

import dev.reconcile.kind.Inheritance;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;

/**
 * What a project describes.
 *
 * @param said what the description says itself
 * @param complete the same with what children have from their parents
 * @param live the live schema under the names that it is to have
 * @param relations who needs whom in it
 */
record Described(Schema said, Schema complete, Schema live, Relations relations) {

  /**
   * What was said, in canonical form; what children take from their parents takes it from there.
   */
  Schema handedDown(Schema canonical) {
    return Inheritance.complete(said.map(object -> settled(object, canonical)), live);
  }

  private SchemaObject settled(SchemaObject object, Schema canonical) {
    SchemaObject before = complete.find(object.id()).orElse(object);
    SchemaObject after = canonical.find(object.id()).orElse(object);
    return after.equals(before) ? object : after;
  }
}
