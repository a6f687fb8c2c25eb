package dev.reconcile.trip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.TestServer;
import dev.reconcile.testing.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each rule of {@code convert:}, for each pair of types that it is for, makes the same of random
 * values in place as beside traffic. {@code -Drules.seed=2} makes other values.
 */
class RulesTest {

  /**
   * One column.
   *
   * @param value an SQL expression with some random value
   */
  private record Rule(String from, String value, String to, String rule) {}

  private static final String WORDS =
      "(array['', 'a', 'a,b', ' a , ,b ', 'ü, \"x\"', '{\"k\": 1}', null])[1 + (random() * 6)::int]";
  private static final String LISTS =
      "(array['{}', '{a}', '{a,NULL,\"b c\"}', '{\"\"}', '{\"q\\\"\"}', null])[1 + (random() * 5)::int]";
  private static final String NUMBERS =
      "(array['{}', '{1}', '{3,-2}', null])[1 + (random() * 3)::int]";
  private static final String JSON =
      "(array['[]', '[\"a\", null, \"1\"]', 'null', '[\"ü\"]', null])[1 + (random() * 4)::int]";
  private static final String COUNTS =
      "(array['[]', '[1, 2]', '[null]', null])[1 + (random() * 3)::int]";
  private static final String INTEGER = "nullif((random() * 2e9)::int - 1000000000, 0)";
  private static final String VECTOR =
      "'[' || (random() * 9)::numeric(5,2) || ',' || -random()::numeric(5,3) || ',0]'";

  private static final List<Rule> RULES =
      List.of(
          new Rule("text", WORDS, "text[]", "wrap: {}"),
          new Rule("text", WORDS, "text[]", "wrap: {}, \"null\": \"'{}'\", empty: \"'{}'\""),
          new Rule("varchar(30)", WORDS, "text[]", "wrap: {}"),
          new Rule("integer", INTEGER, "bigint[]", "wrap: {}"),
          new Rule("text", WORDS, "jsonb", "wrap: {}"),
          new Rule("text", WORDS, "text[]", "split: {}"),
          new Rule(
              "text", WORDS, "text[]", "split: {delimiter: \",\", trim: true, drop_empty: true}"),
          new Rule("text", WORDS, "varchar(9)[]", "split: {delimiter: \" \", drop_empty: true}"),
          new Rule("text", "i || ';' || " + INTEGER, "integer[]", "split: \";\""),
          new Rule("text", WORDS, "jsonb", "split: {trim: true}"),
          new Rule("text[]", LISTS, "text", "join: {}"),
          new Rule("text[]", LISTS, "varchar", "join: \"; \""),
          new Rule("integer[]", NUMBERS, "text", "join: \"|\""),
          new Rule("text", LISTS, "text[]", "parse: {}"),
          new Rule("text", NUMBERS, "integer[]", "parse: {}"),
          new Rule("text", "'{\"a\": ' || i || '}'", "jsonb", "json: {}"),
          new Rule("text[]", LISTS, "jsonb", "json: {}"),
          new Rule("integer[]", NUMBERS, "jsonb", "json: {}"),
          new Rule("jsonb", JSON, "text[]", "json: {}"),
          new Rule("jsonb", COUNTS, "integer[]", "json: {}"),
          new Rule("json", JSON, "jsonb", "cast: {}"),
          new Rule("jsonb", JSON, "text", "json: {}"),
          new Rule("jsonb", "to_jsonb(" + INTEGER + ")", "integer", "json: {}"),
          new Rule("integer", INTEGER, "jsonb", "json: {}"),
          new Rule("numeric(12,3)", "random() * 1e6", "integer", "cast: {}"),
          new Rule("text", "(random() * 1e3)::numeric(9,2)", "integer", "cast: {via: numeric}"),
          new Rule(
              "timestamp",
              "timestamp '2001-02-03' + random() * interval '9000 days'",
              "date",
              "cast: {}"),
          new Rule("bigint", "(random() * 2e9)::bigint", "timestamptz", "epoch: seconds"),
          new Rule("bigint", "(random() * 2e12)::bigint", "timestamp", "epoch: milliseconds"),
          new Rule(
              "timestamptz",
              "to_timestamp((random() * 2e9)::int)",
              "bigint",
              "epoch: milliseconds"),
          new Rule(
              "text",
              "(array['n', 'o', null])[1 + (random() * 2)::int]",
              "state",
              "map: {n: new, o: old}"),
          new Rule(
              "grade",
              "(array['low', 'high', null])[1 + (random() * 2)::int]",
              "state",
              "map: {low: new, high: null}"),
          new Rule("text[]", LISTS, "text", "first: {}"),
          new Rule("integer[]", NUMBERS, "bigint", "first: {}"),
          new Rule("jsonb", JSON, "text", "first: {}"),
          new Rule("integer[]", NUMBERS, "bigint[]", "cast: {}"),
          new Rule("text", WORDS, "text[]", "using: \"string_to_array(%1$s, ',') || id::text\""));

  private static final List<Rule> VECTOR_RULES =
      List.of(
          new Rule("text", VECTOR, "vector(3)", "parse: {}"),
          new Rule("vector(3)", VECTOR, "halfvec(3)", "cast: {}"),
          new Rule("vector(3)", VECTOR, "sparsevec(3)", "cast: {}"),
          new Rule("real[]", "array[random(), 1, -0.5]", "vector(3)", "cast: {}"),
          new Rule("vector(3)", VECTOR, "real[]", "cast: {}"),
          new Rule("halfvec(3)", VECTOR, "vector(3)", "cast: {}"));

  @TempDir Path folder;

  @Test
  void bothWaysGiveTheSame() throws Exception {
    List<Rule> rules = rules();
    String values = converted(rules, "online: {rows: 1000000}", 0);
    assertThat(converted(rules, "online: {rows: 1}", rules.size())).isEqualTo(values);
  }

  private static List<Rule> rules() throws Exception {
    String url = TestServer.instance().createDatabase();
    boolean vectors =
        new TestDatabase(url)
            .value("select count(*) from pg_available_extensions where name = 'vector'")
            .equals("1");
    TestServer.instance().drop(url);
    return vectors ? Stream.concat(RULES.stream(), VECTOR_RULES.stream()).toList() : RULES;
  }

  private String converted(List<Rule> rules, String policy, int inBatches) throws Exception {
    TestDatabase database = new TestDatabase(TestServer.instance().createDatabase());
    database.execute(live(rules));
    Path project = Tool.project(folder, desired(rules));
    Files.writeString(
        project.resolve("reconcile.yaml"), "version: 1\npolicy: {%s}\n".formatted(policy));
    Tool apply = Tool.on(database.url(), project, "apply", "--yes", "--allow", "all");
    assertThat(apply.exitCode()).as(apply.toString()).isZero();
    assertThat(apply.out()).contains("In sync");
    assertThat(database.value("select count(*) from reconcile.conversion"))
        .isEqualTo("" + inBatches);
    String columns = columns(rules, (rule, name) -> "c.%1$s".formatted(name));
    String values =
        database.value(
            "select string_agg((select row(%s)::text from converted c where c.id = i), E'\\n' order by i) from generate_series(1, 300) i"
                .formatted(columns));
    TestServer.instance().drop(database.url());
    return values;
  }

  private static String live(List<Rule> rules) {
    String extension = rules.containsAll(VECTOR_RULES) ? "create extension vector;" : "";
    return extension
        + "create type grade as enum ('low', 'high'); create type state as enum ('new', 'old');"
        + "create table converted (id int primary key, %s);"
            .formatted(columns(rules, (rule, name) -> name + " " + rule.from()))
        + "select setseed(%s);".formatted(1.0 / Long.getLong("rules.seed", 1))
        + "insert into converted select i, %s from generate_series(1, 300) i; analyze converted;"
            .formatted(columns(rules, (rule, name) -> "(" + rule.value() + ")::" + rule.from()));
  }

  private static String desired(List<Rule> rules) {
    String extension = rules.containsAll(VECTOR_RULES) ? "extensions: {vector: {}}\n" : "";
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      String from = rule.from().replaceFirst("\\(.*\\)", "");
      lines.add(
          "      c%d: {type: \"%s\", convert: [{from: \"%s\", %s}]}"
              .formatted(i, rule.to(), from, rule.rule().replace("%1$s", "c" + i)));
    }
    return extension
        + "enums: {grade: [low, high], state: [new, old]}\n"
        + "tables:\n  converted:\n    columns:\n      id: int\n"
        + String.join("\n", lines)
        + "\n    primary_key: [id]\n";
  }

  private interface Part {
    String of(Rule rule, String name);
  }

  private static String columns(List<Rule> rules, Part part) {
    return IntStream.range(0, rules.size())
        .mapToObj(i -> part.of(rules.get(i), "c" + i))
        .collect(Collectors.joining(", "));
  }
}
