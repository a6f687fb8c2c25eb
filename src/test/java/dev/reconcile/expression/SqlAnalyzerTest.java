package dev.reconcile.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.expression.scan.Certainty;
import dev.reconcile.expression.scan.SqlReferences;
import dev.reconcile.expression.token.Name;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlAnalyzerTest {

  private final SqlAnalyzer analyzer = new SqlAnalyzer();

  private static List<String> strings(List<Name> names) {
    return names.stream().map(Name::toString).toList();
  }

  @Nested
  class ParsedQuery {

    private List<String> relations(String sql) {
      SqlReferences references = analyzer.query(sql);
      assertThat(references.certainty()).isEqualTo(Certainty.PARSED);
      return strings(references.relations());
    }

    @Test
    void columnsAndAliasesAreNoRelations() {
      assertThat(relations("select p.name, p.status from person p where p.status = 1"))
          .containsExactly("person");
    }

    @Test
    void commonTableExpressionHidesRelationOnlyWhereVisible() {
      assertThat(relations("with a as (select * from b), c as (select * from a) select * from c"))
          .containsExactly("b");
      assertThat(relations("with a as (select * from a) select * from a")).containsExactly("a");
      assertThat(relations("with recursive a as (select * from a) select * from a")).isEmpty();
      assertThat(relations("select * from (with a as (select 1) select * from a) x join a on true"))
          .containsExactly("a");
      assertThat(
              relations("with a as (select 1) select 1 from b order by (select 1 from a) limit 1"))
          .containsExactly("b");
      assertThat(relations("with a as (select 1) select * from s.a, A, \"A\""))
          .containsExactly("A", "s.a");
    }

    @Test
    void subqueriesAnywhere() {
      assertThat(
              relations(
                  """
                  select (select max(x) from a), case when exists (select 1 from b) then 1 end
                  from c join d on d.x in (select y from e)
                  where c.x = any (select z from f) group by (select 1 from g)
                  having count(*) > (select 1 from h) order by (select 1 from i)
                  """))
          .containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "i");
    }

    @Test
    void namesAreFoldedAndQualifiedAsWritten() {
      assertThat(relations("select 1 from App.Person, \"App\".\"Person\", live.app.pet, \"x.y\""))
          .containsExactly("x.y", "App.Person", "app.person", "app.pet");
    }

    @Test
    void functionsInFrom() {
      SqlReferences references =
          analyzer.query("select * from app.active(1) a, lateral (select * from pet) p");
      assertThat(references.certainty()).isEqualTo(Certainty.PARSED);
      assertThat(strings(references.relations())).containsExactly("pet");
      assertThat(strings(references.functions())).contains("app.active");
    }

    @Test
    void onlyOfALimitIsNoTable() {
      assertThat(relations("select * from a order by x fetch first 5 rows only"))
          .containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "select p.data->>'name' from person p",
          "select * from only person",
          "select * from rows from (f(1), g(2)) as x, person",
          "select x from f(1) with ordinality as f(x, y), person",
          "select $$it's$$ from person",
          "select a // b from person",
          "select distinct on (a) b from person",
          "insert into person values (1) returning id",
        })
    void whatPostgresqlAddsToTheStandard(String sql) {
      assertThat(relations(sql)).containsExactly("person");
    }

    @Test
    void commentsNestAsInPostgresql() {
      assertThat(relations("select 1 from a /* , b /* , c */ , d */ -- , e\n ;"))
          .containsExactly("a");
    }

    @Test
    void stringsThatContainNames() {
      assertThat(relations("select 'from b', 'c' from a where d = 'select x from e'"))
          .containsExactly("a");
      assertThat(relations("select E'\\' , (select 1 from b) , ' from a")).containsExactly("a");
      assertThat(relations("select 1 from U&\"\\0061\"")).containsExactly("a");
      assertThat(relations("select 'app.b'::regclass, nextval('c') from a"))
          .containsExactly("a", "c", "app.b");
    }
  }

  @Nested
  class QueryBeyondTheGrammar {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "select 1 from pet p match_recognize (pattern (a) define a as true), person",
          "this is not SQL (but names person",
        })
    void isScanned(String sql) {
      SqlReferences references = analyzer.query(sql);
      assertThat(references.certainty()).isEqualTo(Certainty.SCANNED);
      assertThat(strings(references.relations())).contains("person");
    }

    @Test
    void deepNestingIsNoFailure() {
      String sql = "select " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + " from person";
      assertThat(strings(analyzer.query(sql).relations())).containsExactly("person");
    }

    @Test
    void longChainOfConditionsIsNoFailure() {
      String conditions =
          IntStream.range(0, 5_000).mapToObj(i -> "id = " + i).collect(Collectors.joining(" or "));
      assertThat(strings(analyzer.query("select id from person where " + conditions).relations()))
          .contains("person");
    }
  }

  @Nested
  class Scan {

    @Test
    void chainsAreEverythingTheyCouldBe() {
      SqlReferences references = analyzer.scan("select x, s.t.c from s.t, d.s.u where s.f(y)");
      assertThat(strings(references.relations()))
          .containsExactly("d", "s", "x", "y", "d.s", "s.t", "s.u", "t.c");
      assertThat(strings(references.functions())).contains("s.f").doesNotContain("f");
      assertThat(references.certainty()).isEqualTo(Certainty.SCANNED);
    }

    @Test
    void reservedWordsAreNoNamesUnlessQuotedOrQualified() {
      assertThat(strings(analyzer.scan("select case when true then null end").names())).isEmpty();
      assertThat(strings(analyzer.scan("table \"select\", app.user").relations()))
          .containsExactly("app", "select", "app.user");
    }

    @Test
    void rowsAndTheirComputedFields() {
      assertThat(strings(analyzer.scan("select p.full_name, (q).age from person p, q").functions()))
          .containsExactly("age", "full_name");
    }

    @Test
    void typesInTheirPlaces() {
      SqlReferences references =
          analyzer.scan(
              """
              select a::mood, cast(b as app.level[]), color 'red', null::public."Size"
              from f(1) as t(c grade, d int)
              """);
      assertThat(strings(references.types()))
          .contains("color", "grade", "mood", "app.level", "public.Size")
          .doesNotContain("int", "a", "b");
    }

    @Test
    void overlongNamesAreCutAsTheServerDoes() {
      String name = "é".repeat(40);
      assertThat(analyzer.scan(name).relations()).containsExactly(Name.of("é".repeat(31)));
      assertThat(Name.of(name)).isEqualTo(Name.of("é".repeat(31)));
    }
  }

  @Nested
  class Expression {

    @Test
    void defaultFromSequence() {
      assertThat(strings(analyzer.expression("nextval('app.counter'::regclass)").relations()))
          .contains("app.counter");
      assertThat(strings(analyzer.expression("nextval('\"Counter\"')").relations()))
          .containsExactly("Counter");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "'app.a'::regclass",
          "'app.a'::pg_catalog.regclass::oid",
          "cast('app.a' as regclass)",
          "regclass 'app.a'",
          "regclass('app.a')",
          "('app.a')::regclass",
          "array['b', 'app.a']::regclass[]",
          "'{b,app.a}'::regclass[]",
          "audit('x', 'app.a')",
          "audit(target => 'app.a')",
          "E'app.\\x61'::regclass",
          "$$app.a$$::regclass",
        })
    void relationInString(String sql) {
      assertThat(strings(analyzer.expression(sql).relations())).contains("app.a");
    }

    @Test
    void functionsAndTypesInStrings() {
      assertThat(strings(analyzer.expression("'app.f(integer, text)'::regprocedure").functions()))
          .contains("app.f");
      assertThat(strings(analyzer.expression("'f'::regproc").functions())).containsExactly("f");
      assertThat(strings(analyzer.expression("'app.mood'::regtype").types())).contains("app.mood");
    }

    @Test
    void otherStringsNameNothing() {
      SqlReferences references =
          analyzer.expression("state in ('open', 'closed') and coalesce(kind, 'order') <> 'pet'");
      assertThat(strings(references.names())).containsExactly("kind", "state");
    }

    @Test
    void constantsReferToNothing() {
      assertThat(analyzer.expression("0").names()).isEmpty();
      assertThat(analyzer.expression("'{}'").names()).isEmpty();
      assertThat(analyzer.expression("CURRENT_TIMESTAMP").names()).isEmpty();
      assertThat(analyzer.expression("").names()).isEmpty();
    }
  }

  @Test
  void statements() {
    SqlReferences references =
        analyzer.statements(
            """
            insert into app.log(message) select format('%s', note) from pet where id = $1;
            update person set seen = app.stamp(now()) where id = $1 returning name::app.label;
            """);
    assertThat(strings(references.relations())).contains("app.log", "pet", "person");
    assertThat(strings(references.functions())).contains("app.stamp", "format");
    assertThat(strings(references.types())).contains("app.label");
  }

  @Test
  void typesAndParameters() {
    assertThat(strings(analyzer.type("app.mood[]").types())).containsExactly("app.mood");
    assertThat(strings(analyzer.type("geometry(point, 4326)").types())).contains("geometry");
    SqlReferences parameters =
        analyzer.type("a mood, variadic b app.level[] default f(1), c person.name%type");
    assertThat(strings(parameters.types())).contains("mood", "app.level");
    assertThat(strings(parameters.relations())).contains("person");
    assertThat(strings(parameters.functions())).contains("f");
  }
}
