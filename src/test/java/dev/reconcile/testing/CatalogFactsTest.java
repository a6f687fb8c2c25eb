package dev.reconcile.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class CatalogFactsTest {
  private static final List<String> SCHEMAS = List.of("public", "facts", "facts_more");

  private static final String SHOP =
      """
      create table customer (id integer primary key, name text not null, note text);
      create index customer_name_idx on customer (name);
      create function touch() returns trigger language plpgsql as 'begin return new; end';
      create trigger customer_touch before update on customer
        for each row execute function touch();
      comment on table customer is 'Who buys';
      """;

  @Test
  void differencesAreNamedOneByOne(TestDatabase left, TestDatabase right) throws SQLException {
    String changed =
        """
        comment on table customer is 'Who pays';
        drop index customer_name_idx;
        create index customer_name_idx on customer (name text_pattern_ops);
        alter table customer alter column note set storage external;
        alter table customer disable trigger customer_touch;
        grant select on customer to public;
        """;
    String user = left.value("select current_user");
    assertThat(CatalogFacts.diff(facts(left, SHOP), facts(right, SHOP + changed)))
        .containsExactly(
            "only left:  column public.customer.note: storage = x",
            "only left:  comment on table public.customer: text = Who buys",
            "only left:  index public.customer_name_idx: definition = "
                + "CREATE INDEX customer_name_idx ON public.customer USING btree (name)",
            "only left:  trigger customer_touch on public.customer: enabled = O",
            "only right: column public.customer.note: storage = e",
            "only right: comment on table public.customer: text = Who pays",
            "only right: index public.customer_name_idx: definition = CREATE INDEX "
                + "customer_name_idx ON public.customer USING btree (name text_pattern_ops)",
            "only right: relation public.customer: grant select to public = by " + user,
            "only right: trigger customer_touch on public.customer: enabled = D");
  }

  @Test
  void anotherHistoryIsNoDifference(TestDatabase left, TestDatabase right) throws SQLException {
    String otherwise =
        """
        create table gone (id integer primary key);
        drop table gone;
        create table customer (gone text, note text, id integer);
        create function touch() returns trigger language plpgsql as 'begin return new; end';
        create trigger customer_touch before update on customer
          for each row execute function touch();
        alter table customer drop column gone;
        alter table customer add column name text not null;
        create index customer_name_idx on customer (name);
        alter table customer add primary key (id);
        comment on table customer is 'Who buys';
        grant all on customer to current_user;
        """;
    assertThat(CatalogFacts.diff(facts(left, SHOP), facts(right, otherwise))).isEmpty();
  }

  @Test
  void otherSchemasAreNotLookedAt(TestDatabase database) throws SQLException {
    String url = database.url();
    List<String> before = facts(database, SHOP);
    database.execute("create schema aside; create table aside.customer (id integer primary key)");
    assertThat(CatalogFacts.diff(before, CatalogFacts.read(url, "public"))).isEmpty();
    assertThat(CatalogFacts.diff(before, CatalogFacts.readAllBut(url, "aside"))).isEmpty();
    assertThat(CatalogFacts.diff(before, CatalogFacts.readAllBut(url)))
        .contains("only right: schema aside: owner = " + database.value("select current_user"));
  }

  @Test
  void noChangeIsMissed(TestDatabase database) throws SQLException {
    List<String> missed = new ArrayList<>();
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      execute(connection, FactQuery.resource("one-of-everything.sql"));
      List<String> before = CatalogFacts.read(connection, SCHEMAS);
      for (String mutation : mutations(connection)) {
        if (before.equals(factsAfter(mutation, connection))) {
          missed.add(mutation);
        }
      }
      connection.rollback();
    }
    assertThat(missed).isEmpty();
  }

  private static List<String> factsAfter(String mutation, Connection connection)
      throws SQLException {
    Savepoint savepoint = connection.setSavepoint();
    try {
      execute(connection, mutation);
      return CatalogFacts.read(connection, SCHEMAS);
    } catch (SQLException failure) {
      throw new SQLException(mutation + ": " + failure.getMessage(), failure);
    } finally {
      connection.rollback(savepoint);
    }
  }

  private static List<String> mutations(Connection connection) throws SQLException {
    String database = connection.getCatalog();
    int version = connection.getMetaData().getDatabaseMajorVersion();
    String text = FactQuery.resource("mutations.sql").replace("this_database", database);
    return Arrays.stream(text.split("\n\n"))
        .skip(1)
        .filter(mutation -> FactQuery.since(mutation) <= version)
        .toList();
  }

  private static List<String> facts(TestDatabase database, String sql) throws SQLException {
    database.execute(sql);
    return CatalogFacts.read(database.url(), "public");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
