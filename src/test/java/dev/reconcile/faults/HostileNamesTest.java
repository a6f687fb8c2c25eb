package dev.reconcile.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.CatalogFacts;
import dev.reconcile.testing.Journey;
import dev.reconcile.testing.PostgresExtension;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.TestServer;
import dev.reconcile.testing.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Names are names, whatever is in them. */
@ExtendWith(PostgresExtension.class)
class HostileNamesTest {

  private static final List<String> NAMES =
      List.of(
          "a\"b",
          "\"",
          "a'b''c",
          "line\nbreak",
          "tab\tand\rreturn",
          "back\\slash\\",
          "x\"; drop table public.witness; --",
          "x'); drop table public.witness; --",
          "*/ drop table public.witness; /*",
          "$$; drop table public.witness; $$",
          "$body$",
          "${HOME}",
          "%I %s %",
          "?",
          ":name",
          "{a: b}",
          "[x]",
          "- x",
          "a: b",
          "# c",
          "<<",
          "&a *b !c |d >e @f `g",
          "null",
          "true",
          "~",
          "1",
          "1e3",
          "0x1F",
          "2001-02-03",
          " blanks around ",
          "a.b",
          ".",
          "...",
          "*",
          "select",
          "user",
          "table",
          "Ünïcödé",
          "ß".repeat(31) + "x",
          "漢".repeat(21),
          "😀 emoji",
          "\u202eright to left\u202c",
          "\u200bzero width",
          "\ufeffmark",
          "e\u0301 not é",
          "\u0001control\u007f\u0085",
          "line\u2028separator");

  private static final String OBJECTS =
      """
      create schema <name>;
      create table <name>.<name> (
        <name> <type> not null default 1,
        constraint <name> check (<name> > 0));
      create table <name>.t<number> (id int primary key, <name> <type>);
      create index <index> on <name>.t<number> (<name>) where <name> > 1;
      create function <name>.<name>() returns trigger language plpgsql
        as $reconcile$ begin return new; end $reconcile$;
      create function <name>.f(<name> int default 1) returns int language sql as 'select 1';
      create trigger <name> before insert on <name>.t<number>
        for each row execute function <name>.<name>(<text>);
      create view <name>.v as select <name> as <index> from <name>.t<number>;
      create domain <name>.d as text default <text> check (value <> <text>);
      comment on table <name>.t<number> is <text>;
      """;

  @TempDir Path folder;

  private static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  private static String literal(String text) {
    return "E'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private static String everything(List<String> names, String type) {
    StringBuilder script = new StringBuilder("create table witness (id int);\n");
    String values = names.stream().map(HostileNamesTest::literal).collect(Collectors.joining(", "));
    script.append("create type kinds as enum (").append(values).append(");\n");
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      script.append(
          OBJECTS
              .replace("<number>", Integer.toString(i + 1))
              .replace("<type>", type)
              .replace("<name>", quoted(name))
              .replace("<index>", quoted(cut(name)))
              .replace("<text>", literal(name)));
    }
    return script.toString();
  }

  /** An index shares its names with tables. */
  private static String cut(String name) {
    return "i" + name.substring(0, Math.min(name.length(), 12));
  }

  @Test
  void comeBackFromAnExport() throws Exception {
    new Journey(TestServer.instance()).rebuilds(everything(NAMES, "int"));
  }

  @Test
  void areNamesInEveryStatement(TestDatabase before, TestDatabase after) throws Exception {
    List<String> names = NAMES.subList(0, 10);
    before.execute(everything(names, "int"));
    for (int i = 1; i <= names.size(); i++) {
      String n = quoted(names.get(i - 1));
      before.execute("insert into %s.t%d values (1, 2), (2, 3)".formatted(n, i));
    }
    before.execute("analyze");
    after.execute(everything(names, "bigint").replace(" > 0", " > -1"));
    Path project = folder.resolve("project");
    Tool export = Tool.run("export", "--url", after.url(), "--out", project.toString());
    assertThat(export.exitCode()).as(export.toString()).isZero();
    Path settings = project.resolve("reconcile.yaml");
    Files.writeString(
        settings,
        Files.readString(settings).replace("policy:\n", "policy:\n  online: {rows: 1}\n"));
    Tool apply = Tool.on(before.url(), project, "apply", "--yes", "--allow", "all");
    assertThat(apply.exitCode()).as(apply.toString()).isZero();
    assertThat(
            CatalogFacts.diff(
                CatalogFacts.readAllBut(after.url(), "reconcile"),
                CatalogFacts.readAllBut(before.url(), "reconcile")))
        .isEmpty();
  }
}
