package dev.reconcile.plan;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SqlText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Columns, which hold values of a type. PostgreSQL lets no type of another kind take the name of
 * one that is in use, and a type is written by its name alone.
 */
record TypeHolders(Schema live, Schema desired) {

  private static final Set<KindName> TYPES =
      EnumSet.of(
          KindName.BASE_TYPE,
          KindName.ENUM_TYPE,
          KindName.COMPOSITE_TYPE,
          KindName.RANGE_TYPE,
          KindName.DOMAIN);

  /** Whether a column holds values of a type that goes, and is to hold those of a namesake. */
  boolean keeps(ObjectId column, ObjectId type) {
    return column.kind() == KindName.COLUMN
        && TYPES.contains(type.kind())
        && types(live, column).equals(types(desired, column))
        && TYPES.stream().anyMatch(kind -> isDesired(type, kind));
  }

  private boolean isDesired(ObjectId type, KindName kind) {
    return desired.contains(ObjectId.in(type.schemaName(), kind, type.name()));
  }

  private static List<String> types(Schema schema, ObjectId id) {
    return schema.find(id).stream()
        .flatMap(object -> object.sqlTexts().stream())
        .filter(text -> text.form() == SqlText.Form.TYPE)
        .map(SqlText::text)
        .toList();
  }
}
