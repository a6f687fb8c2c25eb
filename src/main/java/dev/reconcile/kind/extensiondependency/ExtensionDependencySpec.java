package dev.reconcile.kind.extensiondependency;

import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecNames;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;

/** {@code depends_on_extensions: [postgis]}. */
final class ExtensionDependencySpec
    implements SpecReader<ExtensionDependency>, SpecWriter<ExtensionDependency> {

  static final String SECTION = "depends_on_extensions";
  static final String EXTENSIONS = "extensions";

  @Override
  public ExtensionDependency read(ObjectId id, SpecBody body) {
    if (!body.has(EXTENSIONS)) {
      body.error(EXTENSIONS, "missing-key", EXTENSIONS + " is missing here", null);
    }
    return new ExtensionDependency(
        id, body.texts(EXTENSIONS).stream().map(SpecNames::own).toList());
  }

  @Override
  public void write(ExtensionDependency dependency, SpecOutput output) {
    output.put(EXTENSIONS, SpecNames.writeOwn(dependency.extensions()));
  }

  @Override
  public String section(ExtensionDependency dependency) {
    return SECTION;
  }
}
