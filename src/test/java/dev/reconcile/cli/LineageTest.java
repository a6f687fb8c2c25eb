package dev.reconcile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.Tool;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which columns feed which, without a database. */
class LineageTest {

  private static final String PROJECT =
      """
      tables:
        person:
          columns: {id: bigint, name: text, born: date, loud: {type: text, generated: upper(name)}}
      views:
        adult: {query: "select p.*, age(p.born) as years from person p where id > 0"}
        older:
          query: |
            with o as (select id, coalesce(years, '0') as y, (select max(loud) from person) as m from adult)
            select o.id, o.y as years, m from o
            union all
            select id, null, 'x' from person
      """;

  @TempDir private Path folder;

  private String lineage(String... arguments) throws IOException {
    Path project = Tool.project(folder, PROJECT);
    String[] all = new String[arguments.length + 3];
    all[0] = "lineage";
    all[1] = "--dir";
    all[2] = project.toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    Tool tool = Tool.run(all);
    assertThat(tool.exitCode()).as(tool.toString()).isZero();
    return tool.out();
  }

  @Test
  void goesThroughViewsSubqueriesAndUnions() throws IOException {
    assertThat(lineage())
        .isEqualTo(
            """
            public.adult.born <- public.person.born
            public.adult.id <- public.person.id
            public.adult.loud <- public.person.loud
            public.adult.name <- public.person.name
            public.adult.years <- public.person.born
            public.older.id <- public.adult.id, public.person.id
            public.older.m <- public.person.loud
            public.older.years <- public.adult.years
            public.person.loud <- public.person.name
            """);
  }

  @Test
  void ofOneColumnItGoesBothWays() throws IOException {
    assertThat(lineage("adult.years"))
        .isEqualTo(
            """
            public.adult.years
              <- public.person.born
              -> public.older.years
            """);
    assertThat(lineage("older.m", "--format", "mermaid"))
        .isEqualTo(
            """
            flowchart LR
              c0["public.older.m"]
              c1["public.person.loud"]
              c2["public.person.name"]
              c1 --> c0
              c2 --> c1
            """);
    assertThat(lineage("older.m", "--format", "json"))
        .contains("\"column\" : \"public.older.m\"", "\"public.person.loud\"");
  }
}
