package dev.reconcile.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTest {
  @Test
  void castOfAnArrayIsACastOfItsElements() {
    assertThat(Spelling.settled("x = ANY ((ARRAY['a'::varchar, 'b'::varchar])::text[])"))
        .isEqualTo("x = ANY (ARRAY[('a'::varchar)::text, ('b'::varchar)::text])");
    assertThat(Spelling.settled("f((ARRAY[0.25, 0.5])::double precision[]), (ARRAY[1])::oid[]"))
        .isEqualTo("f(ARRAY[(0.25)::double precision, (0.5)::double precision]), ARRAY[(1)::oid]");
  }

  @Test
  void quotesAndBracketsInElementsAreNoEnd() {
    assertThat(Spelling.settled("(ARRAY['],''('::name, g(1, 2)])::\"Not\".citext[]"))
        .isEqualTo("ARRAY[('],''('::name)::\"Not\".citext, (g(1, 2))::\"Not\".citext]");
    assertThat(Spelling.settled("(ARRAY[ARRAY[1, 2], ARRAY[3]])::numeric(4,2)[]"))
        .isEqualTo("ARRAY[ARRAY[(1)::numeric(4,2), (2)::numeric(4,2)], ARRAY[(3)::numeric(4,2)]]");
  }

  @Test
  void nameThatTheTypeWouldGiveIsLeftOut() {
    assertThat(Spelling.settled("SELECT 'hot'::text AS text WHERE true"))
        .isEqualTo("SELECT 'hot'::text WHERE true");
  }

  @Test
  void everythingElseStays() {
    for (String fact :
        new String[] {
          "(ARRAY['a'::text])", "'{a}'::text[]", "SELECT 'hot'::text AS texture", "(ARRAY[", "x"
        }) {
      assertThat(Spelling.settled(fact)).isEqualTo(fact);
    }
  }
}
