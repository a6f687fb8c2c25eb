package dev.reconcile.trip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.TestServer;
import dev.reconcile.testing.Tool;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows with values of every type go from a database into files, and from there into another. */
class RowTypesTest {

  private static final String ALL =
      """
      select string_agg(rows::text, E'\\n' order by name) from (
        select c.relname as name,
               query_to_xml(format('select t::text from %I t order by 1', c.relname), true, true, '') as rows
        from pg_class c where relkind = 'r' and relnamespace = 'public'::regnamespace) tables
      """;

  /** Every second row loses all values but its key, and every third is gone. */
  private static final String SPOILED =
      """
      do $$
      declare
        spoiled record;
      begin
        for spoiled in
          select attrelid::regclass as name, string_agg(format('%I = null', attname), ', ') as nothing
          from pg_attribute
          where attrelid = any (array(select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'))
            and attnum > 0 and not attisdropped and attname <> 'id'
            and exists (select from pg_attribute i where i.attrelid = pg_attribute.attrelid and i.attname = 'id')
          group by attrelid
        loop
          execute format('update %s set %s where id %% 2 = 1', spoiled.name, spoiled.nothing);
          execute format('delete from %s where id %% 3 = 0', spoiled.name);
        end loop;
      end $$
      """;

  @TempDir Path folder;
  private final List<String> databases = new ArrayList<>();

  private TestDatabase another() throws SQLException {
    databases.add(TestServer.instance().createDatabase());
    return new TestDatabase(databases.get(databases.size() - 1));
  }

  @AfterEach
  void drop() throws SQLException {
    for (String url : databases) {
      TestServer.instance().drop(url);
    }
  }

  @Test
  void allValuesComeThrough() throws Exception {
    TestDatabase first = another();
    TestDatabase second = another();
    try (var sql = RowTypesTest.class.getResourceAsStream("row-types.sql")) {
      first.execute(new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8));
    }
    Path exported = folder.resolve("exported");
    Tool export =
        Tool.run("export", "--url", first.url(), "--out", exported.toString(), "--rows", "*");
    assertThat(export.exitCode()).as(export.toString()).isZero();
    assertThat(exported.resolve("schema/tables/many.csv")).exists();
    Tool plan = Tool.on(first.url(), exported, "plan");
    assertThat(plan.out()).as(plan.toString()).startsWith("In sync");
    String all = first.value(ALL);
    applied(second, exported, all);
    second.execute(SPOILED);
    assertThat(second.value(ALL)).isNotEqualTo(all);
    applied(second, exported, all);
  }

  private static void applied(TestDatabase database, Path project, String all) throws Exception {
    Tool apply = Tool.on(database.url(), project, "apply", "--yes");
    assertThat(apply.out()).as(apply.toString()).contains("In sync");
    assertThat(database.value(ALL)).isEqualTo(all);
  }
}
