package dev.reconcile.kind.rule;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.kind.rule.Rule.Enabled;
import dev.reconcile.kind.rule.Rule.Event;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;

/** Reads {@code pg_rewrite}. */
final class RuleCatalog implements CatalogReader<Rule> {

  @Override
  public String sql() {
    return SqlResource.beside(RuleCatalog.class);
  }

  @Override
  public Rule read(Row row, AddressBook addresses) {
    KindName relation = row.flag("on_view") ? KindName.VIEW : KindName.TABLE;
    RuleDefinition definition = RuleDefinition.parse(row.text("definition"));
    return new Rule(
        ObjectId.in(row.text("schema_name"), relation, row.text("relation_name"))
            .child(KindName.RULE, row.text("rule_name")),
        Event.valueOf(row.text("event")),
        row.flag("instead"),
        definition.where(),
        definition.commands(),
        Enabled.valueOf(row.text("enabled")));
  }
}
