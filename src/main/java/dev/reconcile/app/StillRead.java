package dev.reconcile.app;

import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.expression.SqlAnalyzer;
import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What cannot go into the trash yet. It goes there by a rename, and renames come first, so that
 * what fills other tables from it would find nothing, and count as done.
 */
record StillRead(Collection<SchemaObject> desired) {

  private static final Set<KindName> FILLING = EnumSet.of(KindName.COPY, KindName.BACKFILL);
  private static final SqlAnalyzer ANALYZER = new SqlAnalyzer();

  /**
   * Does nothing where nobody reads it.
   *
   * @throws ReconcileException that says who does
   */
  void refuse(ObjectId thrown) {
    for (SchemaObject object : desired) {
      if (FILLING.contains(object.id().kind())
          && object.sqlTexts().stream().anyMatch(sql -> reads(object, sql.text(), thrown))) {
        throw ReconcileException.of(
            "still-read",
            "%s cannot go into the trash, because %s reads it".formatted(thrown, object.id()),
            "leave it described until that is done; then take both out of the description");
      }
    }
  }

  private static boolean reads(SchemaObject object, String sql, ObjectId thrown) {
    ObjectId table = thrown.whole();
    boolean near = object.id().whole().equals(table) && !thrown.equals(table);
    boolean named = thrown.equals(table) || SqlFragment.of(sql).words().contains(thrown.name());
    return named && (near || readsTable(sql, table));
  }

  private static boolean readsTable(String sql, ObjectId table) {
    return ANALYZER.scan(sql).relations().stream()
        .filter(name -> name.name().equals(table.name()))
        .anyMatch(name -> name.schema() == null || name.schema().equals(table.schemaName()));
  }
}
