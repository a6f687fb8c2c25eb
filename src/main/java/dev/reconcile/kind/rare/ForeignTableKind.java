package dev.reconcile.kind.rare;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.ForeignOptions;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Lock;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Binds foreign tables: {@code foreign_tables: {item: {server: shop, columns: {id: integer not
 * null, name: text options (column_name 'title')}}}}. One holds nothing, so with other columns it
 * is built anew. A child says of its columns those of its own and those that differ from the
 * parents', a partition all.
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
                  Property.of("not_valid", Form.SET),
                  Property.of("no_inherit", Form.SET),
                  Property.of("check_comments", Form.OPTIONS).altered(),
                  Property.of("options", Form.OPTIONS).altered()),
              new ForeignTableStatements())
          .bind(ForeignTableKind.class);

  private ForeignTableKind() {}

  private static final class ForeignTableStatements implements Statements {

    @Override
    public void check(RareObject object, SpecBody body) {
      Secrets.refuseOptions(object, body);
    }

    @Override
    public List<Sql> create(RareObject table) {
      return create(table, List.of());
    }

    @Override
    public List<Sql> create(RareObject table, List<Sql> inherits) {
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
                          .keywordIf(table.texts("no_inherit").contains(name), "NO INHERIT")
                          .keywordIf(table.texts("not_valid").contains(name), "NOT VALID")
                          .done()));
      SqlWriter writer = sql("CREATE").object(table.id()).lines(parts);
      inherits.forEach(writer::sql);
      writer.keyword("SERVER").identifier(table.require("server"));
      List<Sql> statements = new ArrayList<>();
      statements.add(ForeignOptions.write(writer, table.map("options")).done());
      statements.addAll(comments(table, Map.of()));
      return statements;
    }

    private static List<Sql> comments(RareObject table, Map<String, String> live) {
      Map<String, String> comments = table.map("check_comments");
      return changed(live, comments)
          .map(check -> comment(table.id().child(KindName.CONSTRAINT, check), comments.get(check)))
          .toList();
    }

    private static Sql comment(ObjectId check, @Nullable String comment) {
      SqlWriter writer = sql("COMMENT ON").object(check).keyword("IS");
      return (comment == null ? writer.keyword("NULL") : writer.literal(comment)).done();
    }

    private static Stream<String> changed(Map<String, String> live, Map<String, String> desired) {
      Set<String> names = new TreeSet<>(live.keySet());
      names.addAll(desired.keySet());
      return names.stream().filter(name -> !Objects.equals(live.get(name), desired.get(name)));
    }

    @Override
    public List<Sql> alter(RareObject live, RareObject desired, Set<String> changed) {
      List<Sql> statements = new ArrayList<>();
      if (changed.contains("options")) {
        SqlWriter writer = sql("ALTER").object(desired.id());
        statements.add(
            ForeignOptions.alter(writer, live.map("options"), desired.map("options")).done());
      }
      statements.addAll(comments(desired, live.map("check_comments")));
      return statements;
    }

    @Override
    public Lock lock() {
      return Lock.ACCESS_EXCLUSIVE;
    }
  }
}
