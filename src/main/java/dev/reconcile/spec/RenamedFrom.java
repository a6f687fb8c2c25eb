package dev.reconcile.spec;

import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * {@code renamed_from: old_name}, or a list of former names, within whatever has a name. A name
 * without a schema is one in the schema of the object itself; one of a routine without argument
 * types has those that it has now.
 *
 * @param section where the object is described
 * @param spelling how the kind spells a name that was written as a key
 */
record RenamedFrom(SpecSection section, UnaryOperator<String> spelling) {

  static final String KEY = "renamed_from";

  /** Whether what a section holds can say what it was called before. */
  static boolean isKeyOf(SpecSection section) {
    boolean named = section.shape() == SpecSection.Shape.BY_NAME || !section.suffix().isEmpty();
    return named && section.kind().canBeRenamed();
  }

  List<ObjectId> read(ObjectId id, SpecNode.Mapping mapping, Diagnostics diagnostics) {
    SpecNode.Entry entry = isKeyOf(section) ? mapping.entries().get(KEY) : null;
    List<ObjectId> former = new ArrayList<>();
    if (entry != null) {
      for (SpecNode name : names(entry.value())) {
        if (name instanceof SpecNode.Scalar scalar && !scalar.missing()) {
          former.add(former(id, scalar.text()));
        } else {
          diagnostics.error(
              name.place(), "wrong-type", KEY + " is a name or a list of names", null);
        }
      }
    }
    return former;
  }

  private static List<SpecNode> names(SpecNode value) {
    return value instanceof SpecNode.Items items ? items.items() : List.of(value);
  }

  private ObjectId former(ObjectId id, String written) {
    String signature = id.signature();
    boolean bare = !signature.isEmpty() && written.indexOf('(') < 0;
    String name = spelling.apply(bare ? written + signature : written);
    if (id.isPart() || id.kind().address() == KindName.Address.GLOBAL) {
      return new ObjectId(id.kind(), id.parent(), SpecKey.plain(name));
    }
    SpecKey key = SpecKey.qualified(name, id.schemaName());
    return ObjectId.in(key.schema(), id.kind(), key.name());
  }
}
