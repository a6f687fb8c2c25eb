package dev.reconcile.kind.compositetype;

import dev.reconcile.kind.NamedType;
import dev.reconcile.kind.compositetype.CompositeType.Attribute;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.SetAside;
import dev.reconcile.sql.SqlWriter;
import dev.reconcile.sql.TypeName;
import java.util.Optional;

/** How a value of a composite type becomes one of its successor, attribute by attribute. */
record RowConversion(CompositeType live, CompositeType desired, PlanContext context) {

  /** A row of nothing but NULL is another value than NULL. */
  String of(String value, String target) {
    String row =
        new SqlWriter()
            .keyword("CASE WHEN")
            .fragment(value)
            .keyword("IS NOT DISTINCT FROM NULL THEN NULL ELSE ROW")
            .list(desired.attributes(), (item, attribute) -> put(item, attribute, value))
            .done()
            .text();
    return row + "::" + target + " END";
  }

  private void put(SqlWriter item, Attribute attribute, String value) {
    Optional<Attribute> before = live.attribute(attribute.name());
    if (before.isEmpty()) {
      item.keyword("NULL");
      return;
    }
    String name = new SqlWriter().identifier(attribute.name()).done().text();
    String field = "(" + value + ")." + name;
    boolean direct =
        TypeName.isBuiltIn(attribute.type()) && TypeName.isBuiltIn(before.get().type());
    item.fragment(
        direct
            ? field
            : conversion(before.get())
                .of(field, NamedType.shape(before.get().type()), attribute.type()));
  }

  private SetAside.Conversion conversion(Attribute attribute) {
    return NamedType.conversion(attribute.type(), context.live(), context.desired());
  }
}
