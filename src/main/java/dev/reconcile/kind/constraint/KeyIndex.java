package dev.reconcile.kind.constraint;

import dev.reconcile.kind.IndexRoles;
import dev.reconcile.kind.StorageParameters;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The index behind a key or an exclusion.
 *
 * @param with storage parameters
 * @param tablespace where it is kept, when it is not the database's own tablespace
 * @param roles what it is for its table
 */
public record KeyIndex(Map<String, String> with, @Nullable String tablespace, IndexRoles roles) {

  static final KeyIndex PLAIN = new KeyIndex(Map.of(), null, IndexRoles.NONE);

  /** Takes a copy. */
  public KeyIndex {
    with = StorageParameters.copyOf(with);
  }

  static KeyIndex read(SpecBody body) {
    return new KeyIndex(body.settings("with"), body.text("tablespace"), IndexRoles.read(body));
  }

  void write(SpecOutput output) {
    output.put("with", with).put("tablespace", tablespace);
    roles.write(output);
  }
}
