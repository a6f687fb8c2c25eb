package dev.reconcile.kind.constraint;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.expression.SqlFragment;
import dev.reconcile.kind.Deferral;
import dev.reconcile.kind.Origin;
import dev.reconcile.kind.StorageParameters;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;
import java.util.List;

/** Reads {@code pg_constraint}. */
final class ConstraintCatalog implements CatalogReader<Constraint> {

  @Override
  public String sql() {
    return SqlResource.beside(ConstraintCatalog.class);
  }

  @Override
  public Constraint read(Row row, AddressBook addresses) {
    ObjectId table = ObjectId.in(row.text("schema_name"), KindName.TABLE, row.text("table_name"));
    return new Constraint(
        table.child(KindName.CONSTRAINT, row.text("constraint_name")),
        sort(row.text("sort")),
        row.texts("columns"),
        row.texts("include"),
        row.flag("nulls_not_distinct"),
        row.flag("without_overlaps"),
        row.textOrNull("expression"),
        row.flag("no_inherit"),
        elements(row),
        row.text("method"),
        row.textOrNull("predicate"),
        StorageParameters.of(row.texts("options")),
        Deferral.of(row.flag("deferrable"), row.flag("deferred")),
        !row.flag("validated"),
        row.flag("enforced"),
        Origin.valueOf(row.text("origin")));
  }

  private static Constraint.Sort sort(String letter) {
    return switch (letter) {
      case "p" -> Constraint.Sort.PRIMARY_KEY;
      case "u" -> Constraint.Sort.UNIQUE;
      case "c" -> Constraint.Sort.CHECK;
      case "x" -> Constraint.Sort.EXCLUSION;
      default -> throw new IllegalArgumentException(letter);
    };
  }

  /**
   * Only PostgreSQL knows which operator class is the default for a type, and how operators have to
   * be qualified, so its own wording is cut.
   */
  private static List<String> elements(Row row) {
    String exclusion = row.textOrNull("exclusion");
    return exclusion == null ? List.of() : SqlFragment.of(exclusion).firstList();
  }
}
