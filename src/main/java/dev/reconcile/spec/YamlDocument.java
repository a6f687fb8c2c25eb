package dev.reconcile.spec;

import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.SourceLocation;
import java.util.Map;

/** A file of YAML that is one mapping of keys, as {@code reconcile.yaml}. */
public final class YamlDocument {

  private YamlDocument() {}

  /**
   * The file's mapping; an empty one when it cannot be read, which is then among the diagnostics.
   *
   * @param what what the file describes, for messages about unknown keys
   */
  public static SpecBody read(String file, String text, String what, Diagnostics diagnostics) {
    SpecNode.Mapping empty = new SpecNode.Mapping(Map.of(), new SourceLocation(file, 1, 1));
    SpecNode root = YamlComposer.compose(file, text, diagnostics).orElse(empty);
    if (!(root instanceof SpecNode.Mapping)) {
      diagnostics.error(root.place(), "wrong-type", "a " + what + " file is a mapping", null);
    }
    SpecNode.Mapping mapping = root instanceof SpecNode.Mapping found ? found : empty;
    return new SpecBody(what, mapping, new SpecContext(diagnostics));
  }
}
