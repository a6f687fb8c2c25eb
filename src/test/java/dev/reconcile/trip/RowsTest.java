package dev.reconcile.trip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.PostgresExtension;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Rows as a part of their table's description: what is wrong with them, and who changed them. */
@ExtendWith(PostgresExtension.class)
class RowsTest {

  private static final String TABLE =
      """
      tables:
        t:
          columns:
            id: {type: "numeric(4,0)", not_null: true}
            name: {type: varchar(5), not_null: true}
            twice: {type: numeric, generated: id * 2}
            days: date[]
            meta: jsonb
          rows:
            key: id
      """;

  @TempDir Path folder;

  @Test
  void mistakesAreToldWithTheirPlaces() throws Exception {
    says(
        validated(
            values(
                "{id: 1, name: a, nme: x}",
                "{id: 1, name: b}",
                "{name: c}",
                "{id: {sql: random()}, name: d}",
                "{id: 5, name: null}",
                "{id: 6}",
                "{id: 7, name: e, twice: 14}")),
        "schema.yaml:12:33: table public.t has no column nme",
        "did you mean name?",
        "schema.yaml:13:11: this row has the key of the one in",
        "schema.yaml:12:11",
        "schema.yaml:14:11: this row has no value for id, which is in the key",
        "schema.yaml:15:16: id is in the key, which takes values, not expressions",
        "schema.yaml:16:25: name is not null, and NULL is given",
        "schema.yaml:17:11: this row has no value for name, which is not null and has no default",
        "schema.yaml:18:35: twice is generated from other columns; leave it out");
  }

  @Test
  void theServerSaysWhichValuesItRefuses(TestDatabase database) throws Exception {
    String[] messages = {
      "schema.yaml:12:25: name is character varying(5), which refuses this: value too long",
      "schema.yaml:13:34: days is date[], which refuses this: date/time field value out of range",
      "schema.yaml:14:35: meta is jsonb, which refuses this: invalid input syntax for type json"
    };
    String schema =
        values(
            "{id: 1, name: too long}",
            "{id: 2, name: b, days: [2024-02-29, 2023-02-29]}",
            "{id: 3, name: c,  meta: '{]}'}");
    says(plan(database, schema), messages);
    database.execute("create table t (id numeric(4,0), name varchar(5), days date[], meta jsonb)");
    says(plan(database, schema), messages);
    says(
        plan(
            database, values("{id: 1, name: {sql: lowr('A')}}", "{id: 2, name: {sql: 'now() +'}}")),
        "schema.yaml:12:25: the server does not take this: function lowr(unknown) does not exist",
        "schema.yaml:13:25: the server does not take this: syntax error");
  }

  @Test
  void keysAreEqualWhenTheServerSaysSo(TestDatabase database) throws Exception {
    database.execute(
        "create table t (id numeric(4,0) not null, name varchar(5) not null,"
            + " twice numeric generated always as (id * 2) stored, days date[], meta jsonb)");
    String schema = values("{id: 3, name: a}", "{id: 3.2, name: b}");
    says(
        plan(database, schema),
        "schema.yaml:13:11: this row has the key of the one in",
        "[duplicate-row]");
  }

  @Test
  void filesOfCsvAreReadWithTheirPlaces(TestDatabase database) throws Exception {
    String schema = TABLE + "      from: t.csv\n";
    csv("id,name,nmae\n1,a,\n2,b\n3,c,d,e\n");
    says(
        validated(schema),
        "t.csv:1:9: table public.t has no column nmae",
        "t.csv:3:3: this line has 2 values, and the header names 3 columns",
        "t.csv:4:7: this line has 4 values");
    csv("name,,name\na,,b\n");
    says(
        validated(schema),
        "t.csv:1:1: id is in the key, and no column here",
        "t.csv:1:6: this column has no name",
        "t.csv:1:7: name is here a second time");
    csv("");
    says(validated(schema), "t.csv is empty");
    csv("id,name,meta\n1,a,\"{}\n\"\n2,\"b\"\"\",[\n3,\"c\n4,d\n");
    says(
        plan(database, schema),
        "t.csv:5:1: this is not CSV: a quote is opened here",
        "[malformed-csv]");
    csv("id,name,meta\n1,a,\"{}\n\"\n2,\"b\"\"\",[}]\n");
    says(plan(database, schema), "t.csv:4:9: meta is jsonb, which refuses this");
  }

  @Test
  void editedRowsAreDriftUntilTheDescriptionMovesOn(TestDatabase database) throws Exception {
    String others = "      delete_others: true\n";
    Path project = Tool.project(folder, values("{id: 1, name: a}", "{id: 2, name: b}") + others);
    assertThat(Tool.on(database.url(), project, "apply", "--yes").exitCode()).isZero();
    assertThat(Tool.on(database.url(), project, "drift").out()).contains("0 drifted, 0 pending");
    database.execute("update t set name = 'x' where id = 1; insert into t values (3, 'c')");
    Tool drift = Tool.on(database.url(), project, "drift");
    assertThat(drift.exitCode()).isEqualTo(2);
    assertThat(drift.out())
        .contains("row id=1: name is 'x', should be 'a'", "row id=3 is not described", "2 drifted");
    Tool.project(folder, values("{id: 1, name: x}", "{id: 3, name: c}", "{id: 4, name: d}"));
    assertThat(Tool.on(database.url(), project, "drift").out())
        .contains("No drift; 0 drifted, 1 pending");
  }

  @Test
  void manyRowsAreCopiedAndMerged(TestDatabase database) throws Exception {
    String schema = TABLE + "      from: t.csv\n";
    csv(
        IntStream.range(0, 9_999)
            .mapToObj(i -> i + ",n" + i % 7 + ",\"{\"\"i\"\": " + i + "}\"")
            .collect(Collectors.joining("\n", "id,name,meta\n", "\n")));
    Path project = Tool.project(folder, schema);
    assertThat(Tool.on(database.url(), project, "apply", "--yes").exitCode()).isZero();
    assertThat(database.value("select count(*) || ' ' || sum((meta->'i')::int) from t"))
        .isEqualTo("9999 49985001");
    database.execute("update t set name = '' where id % 2 = 0; delete from t where id > 9000");
    Tool plan = Tool.on(database.url(), project, "plan");
    assertThat(plan.out()).contains("and 5,479 more", "COPY pg_temp.reconcile_rows");
    assertThat(Tool.on(database.url(), project, "apply", "--yes").exitCode()).isZero();
    assertThat(Tool.on(database.url(), project, "plan").out()).startsWith("In sync");
  }

  @Test
  void exportedRowsAreThose(TestDatabase database) throws Exception {
    database.execute(
        """
        create table "Ref" (id int generated always as identity primary key, "Name" text, tags text[],
          meta jsonb, raw bytea, twice int generated always as (length("Name")) stored);
        insert into "Ref" ("Name", tags, meta, raw) values
          ('a, "b"\n#c', '{x,"y z",null}', '{"k": ["v", null], "sql": "x"}', '\\x00ff'), ('', '{}', '"text"', ''), (null, null, null, null);
        create table ref_many (a int, b text);
        insert into ref_many select n, nullif(repeat('"' || chr(10), n % 3), '') from generate_series(1, 60) n;
        create table other (a int);
        insert into other values (1);
        """);
    Path out = folder.resolve("exported");
    Tool export =
        Tool.run("export", "--url", database.url(), "--out", out.toString(), "--rows", "Ref,ref_*");
    assertThat(export.exitCode()).as(export.toString()).isZero();
    assertThat(out.resolve("schema/tables/ref_many.csv")).exists();
    assertThat(Files.readString(out.resolve("schema/tables/other.yaml"))).doesNotContain("rows:");
    Tool plan = Tool.on(database.url(), out, "plan");
    assertThat(plan.out()).as(plan.toString()).startsWith("In sync");
    database.execute("delete from \"Ref\" where id < 3; delete from ref_many where a > 7");
    assertThat(Tool.on(database.url(), out, "plan").out())
        .contains("row id=1", "row id=2", "INSERT INTO public.ref_many");
  }

  private static String values(String... rows) {
    StringBuilder text = new StringBuilder(TABLE).append("      values:\n");
    for (String row : rows) {
      text.append("        - ").append(row).append('\n');
    }
    return text.toString();
  }

  private void csv(String text) throws IOException {
    Files.createDirectories(folder.resolve("schema"));
    Files.writeString(folder.resolve("schema/t.csv"), text);
  }

  private Tool plan(TestDatabase database, String schema) {
    return Tool.on(database.url(), Tool.project(folder, schema), "plan");
  }

  private static void says(Tool tool, String... messages) {
    assertThat(tool.exitCode()).as(tool.toString()).isEqualTo(1);
    assertThat(tool.err()).contains(messages);
  }

  private Tool validated(String schema) {
    return Tool.run("validate", "--dir", Tool.project(folder, schema).toString());
  }
}
