package dev.reconcile.kind.constraint;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.kind.Deferral;
import dev.reconcile.kind.IndexRoles;
import dev.reconcile.kind.Origin;
import dev.reconcile.kind.PartitionedPart;
import dev.reconcile.kind.StorageParameters;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.ImplicitName;
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
    ObjectId id = table.child(KindName.CONSTRAINT, row.text("constraint_name"));
    Constraint.Sort sort = sort(row.text("sort"));
    if (row.flag("is_part")) {
      return Constraint.part(id, sort, part(row, id, sort));
    }
    return new Constraint(
        id,
        sort,
        row.texts("columns"),
        row.texts("include"),
        row.flag("nulls_not_distinct"),
        row.flag("without_overlaps"),
        row.textOrNull("expression"),
        row.flag("no_inherit"),
        elements(row),
        row.text("method"),
        row.textOrNull("predicate"),
        new KeyIndex(
            StorageParameters.of(row.texts("options")),
            row.textOrNull("tablespace"),
            new IndexRoles(row.flag("clustered"), row.flag("replica_identity")),
            StorageParameters.of(row.texts("index_statistics")),
            row.textOrNull("index_comment"),
            row.flag("is_only")),
        null,
        Deferral.of(row.flag("deferrable"), row.flag("deferred")),
        !row.flag("validated"),
        row.flag("enforced"),
        Origin.valueOf(row.text("origin")));
  }

  private static PartitionedPart part(Row row, ObjectId id, Constraint.Sort sort) {
    ObjectId whole =
        ObjectId.in(row.text("whole_schema"), KindName.TABLE, row.text("whole_table"))
            .child(KindName.CONSTRAINT, row.text("whole_name"));
    String table = id.requireParent().name();
    String columns = String.join("_", row.texts("key_names"));
    String usual =
        switch (sort) {
          case PRIMARY_KEY -> ImplicitName.of(table, "", "_pkey");
          case UNIQUE -> ImplicitName.of(table, columns, "_key");
          case EXCLUSION -> ImplicitName.of(table, columns, "_excl");
          case CHECK -> throw new IllegalArgumentException(id.toString());
        };
    // Without all its parts, the whole was made alone, and no part comes by itself.
    boolean isNamed = !id.name().equals(usual) || !row.flag("whole_valid");
    return new PartitionedPart(whole, isNamed);
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
