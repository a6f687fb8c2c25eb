package dev.reconcile.trip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.PostgresExtension;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.Tool;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A column whose values somebody else has to make anew, from the first plan to the last. */
@ExtendWith(PostgresExtension.class)
class RefillTest {

  private static final String LIVE =
      """
      create table chunk (
        id int primary key, body text not null, "Meaning" real[] not null, kind text);
      create index chunk_meaning on chunk using gin ("Meaning");
      create view near as select id, "Meaning" from chunk;
      comment on column chunk."Meaning" is 'made by a model';
      insert into chunk select i, 'text ' || i, array[i, 2, 3] from generate_series(1, 5) i;
      """;

  private static final String DESIRED =
      """
      tables:
        chunk:
          columns:
            id: int
            body: {type: text, not_null: true}
            Meaning:
              type: double precision[]
              not_null: true
              comment: made by a better model
              convert: [{from: "real[]", refill: meaning_3}]
            kind: text
          primary_key: [id]
          indexes:
            chunk_meaning: {method: gin, columns: ['"Meaning"']}
            chunk_with_meaning: {columns: [kind], where: '"Meaning" is not null'}
      views:
        near: SELECT chunk.id, "Meaning" FROM chunk
      """;

  @TempDir Path folder;

  @Test
  void theOldColumnStaysUntilTheNewOneIsFilled(TestDatabase database) throws Exception {
    database.execute(LIVE);
    Path project = Tool.project(folder, DESIRED);
    Tool first = Tool.on(database.url(), project, "plan");
    assertThat(first.out())
        .contains(
            "RENAME COLUMN \"Meaning\" TO meaning_3",
            "Meaning has to be filled anew by whoever makes its values; meaning_3 keeps the old",
            "awaited by index public.chunk.chunk_meaning, index public.chunk.chunk_with_meaning,"
                + " its NOT NULL, the end of meaning_3")
        .doesNotContain("INDEX", "scratch");
    assertThat(Tool.on(database.url(), project, "apply", "--yes").out()).contains("In sync");
    database.execute("update chunk set \"Meaning\" = '{1,2,3,4}' where id < 4");
    assertThat(Tool.on(database.url(), project, "verify").out())
        .contains("is empty in 2 rows where meaning_3 has a value", "11 as described");
    assertThat(Tool.run("status", "--url", database.url()).out())
        .contains(
            "Filled by others: column public.chunk.Meaning of project default", "2 of 5 rows");
    assertThat(database.value("select count(*) from near where \"Meaning\" is null"))
        .isEqualTo("2");
    database.execute("update chunk set \"Meaning\" = '{1,2,3,4}'");
    Tool filled = Tool.on(database.url(), project, "apply", "--yes");
    assertThat(filled.exitCode()).as(filled.toString()).isEqualTo(3);
    assertThat(filled.out())
        .contains("index chunk_meaning", "not_null false", "hazard drop-column");
    Tool last = Tool.on(database.url(), project, "apply", "--yes", "--allow", "drop-column");
    assertThat(last.exitCode()).as(last.toString()).isZero();
    assertThat(Tool.on(database.url(), project, "plan").out()).startsWith("In sync");
  }

  @Test
  void theOldColumnOfPartitionsGoesWithTheRebuildOfTheirIndexes(TestDatabase database)
      throws Exception {
    database.execute(
        """
        create table chunk (id int, "Meaning" real[]) partition by list (id);
        create table one partition of chunk for values in (1) partition by list (id);
        create table one_of_one partition of one for values in (1);
        create index chunk_meaning on chunk using gin ("Meaning");
        insert into chunk values (1, '{1,2,3}');
        """);
    Path project =
        Tool.project(
            folder,
            """
            tables:
              chunk:
                partition_by: list (id)
                columns:
                  id: int
                  Meaning: {type: "double precision[]", convert: [{from: "real[]", refill: {}}]}
                indexes: {chunk_meaning: {method: gin, columns: ['"Meaning"']}}
              one: {partition_of: {table: chunk, values: for values in (1)}, partition_by: list (id)}
              one_of_one: {partition_of: {table: one, values: for values in (1)}}
            """);
    Tool begun = Tool.on(database.url(), project, "apply", "--yes");
    assertThat(begun.out()).as(begun.toString()).contains("2 changes", "In sync");
    database.execute("update chunk set \"Meaning\" = '{1,2,3,4}'");
    Tool last = Tool.on(database.url(), project, "apply", "--yes", "--allow", "drop-column");
    assertThat(last.exitCode()).as(last.toString()).isZero();
    assertThat(Tool.on(database.url(), project, "plan").out()).startsWith("In sync");
  }

  @Test
  void whoMayNotReadRowsIsToldThatTheyAreAwaited(TestDatabase database) throws Exception {
    database.execute(LIVE);
    Path project = Tool.project(folder, DESIRED);
    assertThat(Tool.on(database.url(), project, "apply", "--yes").exitCode()).isZero();
    database.execute("update chunk set \"Meaning\" = '{1,2,3,4}'");
    String role = "planner_" + UUID.randomUUID().toString().replace('-', '_');
    database.execute("create role %s login password 'planner'".formatted(role));
    try {
      Tool plan = Tool.on(database, database.urlOf(role, "planner"), project, "plan");
      assertThat(plan.exitCode()).as(plan.toString()).isZero();
      assertThat(plan.out()).contains("whether column public.chunk.Meaning is filled is not known");
    } finally {
      database.execute("drop owned by %s; drop role %s".formatted(role, role));
    }
  }

  @Test
  void noOtherColumnHasItsName(TestDatabase database) throws Exception {
    database.execute(LIVE);
    Path project = Tool.project(folder, DESIRED.replace("kind: text", "meaning_3: text"));
    assertThat(Tool.on(database.url(), project, "plan").err())
        .contains("schema.yaml:11:", "meaning_3 is what column public.chunk.Meaning keeps its old");
  }
}
