package dev.reconcile.app;

import dev.reconcile.kind.rows.Rows;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.spec.LoadedSpec;
import java.util.List;

/** Chooses the sets of rows that an environment has. */
public final class RowSets {

  private RowSets() {}

  /** A description without the rows of other sets. */
  public static LoadedSpec chosen(LoadedSpec spec, List<String> sets) {
    Schema all = spec.schema();
    if (all.objects().stream().noneMatch(Rows.class::isInstance)) {
      return spec;
    }
    return spec.with(
        Schema.of(all.objects().stream().filter(object -> isChosen(object, all, sets)).toList()));
  }

  private static boolean isChosen(SchemaObject object, Schema all, List<String> sets) {
    return object.id().lineage().stream()
        .flatMap((ObjectId id) -> all.find(id).stream())
        .filter(Rows.class::isInstance)
        .allMatch(rows -> sets.contains(((Rows) rows).set()));
  }
}
