package dev.reconcile.app;

import dev.reconcile.canonical.Memory;
import dev.reconcile.model.Dependencies;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.StructuralDependencies;
import dev.reconcile.plan.TextDependencies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who needs whom in a description, and what follows from it. Found when it is first asked for,
 * because a database that is as described never asks.
 */
public final class Relations {

  private final Schema desired;
  private final Schema live;
  private final List<String> searchPath;
  private @Nullable Dependencies structure;
  private @Nullable Dependencies text;
  private @Nullable Map<ObjectId, String> sources;

  Relations(Schema desired, Schema live, List<String> searchPath) {
    this.desired = desired;
    this.live = live;
    this.searchPath = searchPath;
  }

  /** What objects name in their structure. */
  Dependencies structure() {
    if (structure == null) {
      structure = StructuralDependencies.of(desired);
    }
    return structure;
  }

  /** What objects name in their SQL. */
  Dependencies text() {
    if (text == null) {
      text = TextDependencies.of(desired, united(), searchPath);
    }
    return text;
  }

  /** Fingerprints of the descriptions, by object. */
  Map<ObjectId, String> sources() {
    if (sources == null) {
      sources = Memory.sources(desired, text());
    }
    return sources;
  }

  private Schema united() {
    List<SchemaObject> all = new ArrayList<>(live.objects());
    all.addAll(desired.objects());
    return Schema.of(all);
  }
}
