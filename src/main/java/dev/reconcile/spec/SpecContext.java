package dev.reconcile.spec;

import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.model.ObjectId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is gathered while entries are read. */
final class SpecContext {

  /**
   * An object that another one's entry implies.
   *
   * @param by the other one
   */
  record Implied(String section, ObjectId id, SpecNode.Mapping node, @Nullable ObjectId by) {}

  private final Diagnostics diagnostics;
  private final Map<ObjectId, Implied> implied = new LinkedHashMap<>();
  private final List<Implied> impliedOfOthers = new ArrayList<>();
  private final List<SpecBody> opened = new ArrayList<>();

  SpecContext(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  void imply(Implied object) {
    // A column that is read again implies its sequence again.
    implied.putIfAbsent(object.id(), object);
  }

  void implyOf(Implied other) {
    impliedOfOthers.add(other);
  }

  /** What is implied of objects that are described elsewhere; in vain for those that are not. */
  List<Implied> impliedOfOthers() {
    return impliedOfOthers;
  }

  List<Implied> implied() {
    return List.copyOf(implied.values());
  }

  void opened(SpecBody body) {
    opened.add(body);
  }

  /** The mappings inside the entry that was just read; each must have been read whole. */
  List<SpecBody> takeOpened() {
    List<SpecBody> taken = List.copyOf(opened);
    opened.clear();
    return taken;
  }
}
