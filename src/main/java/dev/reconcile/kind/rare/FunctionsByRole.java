package dev.reconcile.kind.rare;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.List;
import java.util.Locale;

/** The SQL of what is nothing but functions, each with a role of its own. */
final class FunctionsByRole implements Statements {

  @Override
  public List<Sql> create(RareObject object) {
    List<Sql> options =
        object.properties().keySet().stream()
            .map(role -> option(role.name(), object.require(role.name())))
            .toList();
    return List.of(sql("CREATE").object(object.id()).list(options, SqlWriter::sql).done());
  }

  private static Sql option(String role, String function) {
    return sql(role.toUpperCase(Locale.ROOT)).keyword("=").fragment(function).done();
  }
}
