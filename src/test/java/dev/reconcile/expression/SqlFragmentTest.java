package dev.reconcile.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.expression.scan.SqlFragment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlFragmentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "(a > 0)|a > 0",
        "((a > 0))|a > 0",
        "(a) > (0)|(a) > (0)",
        "(a = ')')|a = ')'",
        " a > 0 |a > 0",
        "(a) -- (b|a",
        "(a|(a"
      })
  void parenthesesAroundTheWholeAreTakenOff(String sql, String unwrapped) {
    assertThat(SqlFragment.unwrapped(sql)).isEqualTo(unwrapped);
  }

  @Test
  void aListIsCutAtItsOwnCommas() {
    String definition =
        "CREATE INDEX \"i (x, y)\" ON t USING gin (f(a, b) ops (n='1,2'), (c || ','), d[1, 2])"
            + " WHERE (e = 1)";
    assertThat(SqlFragment.of(definition).firstList())
        .containsExactly("f(a, b) ops (n='1,2')", "(c || ',')", "d[1, 2]");
  }

  @Test
  void withoutParenthesesThereIsNoList() {
    assertThat(SqlFragment.of("a, b").firstList()).isEmpty();
    assertThat(SqlFragment.of("f()").firstList()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a desc|a|desc",
        "s.f(a) ops desc|s.f(a)|ops desc",
        "(a + b) desc|(a + b)|desc",
        "\"A b\" collate \"C\"|\"A b\"|collate \"C\"",
        "name ops(n=1)|name|ops(n=1)",
        "a|a|``"
      })
  void theFirstExpressionIsToldFromTheRest(String sql, String first, String rest) {
    assertThat(SqlFragment.of(sql).splitAfterFirst()).containsExactly(first, rest);
  }

  @Test
  void aNameOrCallStandsForItself() {
    assertThat(SqlFragment.of("lower(a)").isNameOrCall()).isTrue();
    assertThat(SqlFragment.of("s.\"A b\"").isNameOrCall()).isTrue();
    assertThat(SqlFragment.of("not(a)").isNameOrCall()).isFalse();
    assertThat(SqlFragment.of("lower(a) || b").isNameOrCall()).isFalse();
    assertThat(SqlFragment.of("").isNameOrCall()).isFalse();
  }
}
