package dev.reconcile.kind.extensiondependency;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.List;

/**
 * The fact that its parent goes when one of some extensions goes (catalog {@code pg_depend}).
 *
 * @param extensions by name, at least one
 */
public record ExtensionDependency(ObjectId id, List<String> extensions) implements SchemaObject {

  /** Takes a sorted copy. */
  public ExtensionDependency {
    extensions = extensions.stream().sorted().distinct().toList();
  }

  @Override
  public List<ObjectId> references(Schema schema) {
    return extensions.stream()
        .map(name -> ObjectId.global(KindName.EXTENSION, name))
        .filter(schema::contains)
        .toList();
  }
}
