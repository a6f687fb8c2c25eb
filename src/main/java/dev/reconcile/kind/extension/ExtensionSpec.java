package dev.reconcile.kind.extension;

import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;

/** {@code extensions: {vector: {schema: public, version: "0.8.0"}}}. */
final class ExtensionSpec implements SpecReader<Extension>, SpecWriter<Extension> {

  @Override
  public Extension read(ObjectId id, SpecBody body) {
    return new Extension(id, body.text("schema"), body.text("version"), true);
  }

  /**
   * Which version there is depends on the packages of each server. Whoever needs a certain one says
   * so; an export that did would tie every other server to this one's. The schema is told even
   * where it is public, or an extension could not come back from elsewhere.
   */
  @Override
  public void write(Extension extension, SpecOutput output) {
    output.put("schema", extension.schema());
  }

  @Override
  public String section(Extension extension) {
    return "extensions";
  }
}
