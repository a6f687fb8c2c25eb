package dev.reconcile.kind.rare;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.ForeignOptions;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.plan.Lock;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Binds foreign tables: {@code foreign_tables: {item: {server: shop, columns: {id: integer not
 * null, name: text options (column_name 'title')}}}}. One holds nothing, so with other columns it
 * is built anew.
 */
public final class ForeignTableKind {

  /** All about foreign tables. */
  public static final ObjectKind<RareObject> KIND =
      RareKind.top(
              "foreign_tables",
              KindName.FOREIGN_TABLE,
              List.of(
                  Property.reference("server", Form.REFERENCE, KindName.SERVER).required(),
                  Property.of("columns", Form.DEFINITIONS),
                  Property.of("checks", Form.DEFINITIONS),
                  Property.of("options", Form.OPTIONS).altered()),
              new ForeignTableStatements())
          .bind(ForeignTableKind.class);

  private ForeignTableKind() {}

  private static final class ForeignTableStatements implements Statements {

    @Override
    public List<Sql> create(RareObject table) {
      List<Sql> parts = new ArrayList<>();
      table
          .map("columns")
          .forEach(
              (name, definition) ->
                  parts.add(sql("").identifier(name).fragment(definition).done()));
      table
          .map("checks")
          .forEach(
              (name, condition) ->
                  parts.add(
                      sql("CONSTRAINT")
                          .identifier(name)
                          .keyword("CHECK")
                          .parenthesized(condition)
                          .done()));
      SqlWriter writer =
          sql("CREATE")
              .object(table.id())
              .lines(parts)
              .keyword("SERVER")
              .identifier(table.require("server"));
      return List.of(ForeignOptions.write(writer, table.map("options")).done());
    }

    @Override
    public List<Sql> alter(RareObject live, RareObject desired, Set<String> changed) {
      SqlWriter writer = sql("ALTER").object(desired.id());
      return List.of(
          ForeignOptions.alter(writer, live.map("options"), desired.map("options")).done());
    }

    @Override
    public Lock lock() {
      return Lock.ACCESS_EXCLUSIVE;
    }
  }
}
