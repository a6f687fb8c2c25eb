package dev.reconcile.kind.rare;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.spec.SpecNames;
import dev.reconcile.spec.SpecSection;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.List;
import java.util.Set;

/** Binds the tables of a publication: {@code tables: {tool: {columns: [id], where: "id > 0"}}}. */
public final class PublishedTableKind {

  /** All about published tables. */
  public static final ObjectKind<RareObject> KIND =
      new RareKind(
              KindName.PUBLISHED_TABLE,
              SpecSection.nested(
                  "tables", KindName.PUBLISHED_TABLE, Set.of(KindName.PUBLICATION), ""),
              List.of(
                  Property.reference("table", Form.REFERENCE, KindName.TABLE).fromName(),
                  Property.of("columns", Form.SET),
                  Property.of("where", Form.SQL)),
              new PublishedTableStatements())
          .bind(PublishedTableKind.class);

  private PublishedTableKind() {}

  private static final class PublishedTableStatements implements Statements {

    /** A table is named as SQL names it, with its schema; that may be quoted once more. */
    @Override
    public String name(String key) {
      String own = SpecNames.own(key);
      String name = own.startsWith("\"") ? own : key;
      return sql("").name(SpecNames.relation(KindName.TABLE, name)).done().text();
    }

    @Override
    public boolean isNamedByOthers() {
      return true;
    }

    @Override
    public String key(ObjectId id) {
      return id.name().indexOf('"') < 0
          ? SpecNames.write(SpecNames.relation(KindName.TABLE, id.name()))
          : id.name();
    }

    @Override
    public List<Sql> create(RareObject table) {
      SqlWriter writer = change("ADD", table.id());
      if (table.has("columns")) {
        writer.names(table.texts("columns"));
      }
      if (table.has("where")) {
        writer.keyword("WHERE").parenthesized(table.require("where"));
      }
      return List.of(writer.done());
    }

    private static SqlWriter change(String verb, ObjectId table) {
      return sql("ALTER")
          .object(table.requireParent())
          .keyword(verb + " TABLE")
          .name(SpecNames.relation(KindName.TABLE, table.name()));
    }

    @Override
    public List<Operation> drop(RareObject live, PlanContext context) {
      return List.of(Operation.of(change("DROP", live.id()).done(), lock()));
    }

    @Override
    public Lock lock() {
      return Lock.SHARE_UPDATE_EXCLUSIVE;
    }
  }
}
