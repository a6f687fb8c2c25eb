package dev.reconcile.kind.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexElementTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a|a",
        "a asc|a",
        "a desc|a DESC",
        "a DESC NULLS FIRST|a DESC",
        "a desc nulls last|a DESC NULLS LAST",
        "a asc nulls last|a",
        "a nulls first|a NULLS FIRST",
        "asc_col|asc_col",
        "\"desc\"|\"desc\"",
        "(lower(a))|lower(a)",
        "(a)|a",
        "((a + b)) desc|(a + b) DESC",
        "(not(a))|(not(a))",
        "(data ->> 'desc')|(data ->> 'desc')",
        "lower(a) text_pattern_ops desc|lower(a) text_pattern_ops DESC",
        "a collate \"C\" asc|a collate \"C\"",
        "a gin_trgm_ops(siglen=32)|a gin_trgm_ops(siglen=32)"
      })
  void spellingsThatMeanTheSameBecomeTheSame(String written, String normal) {
    assertThat(IndexElement.normal(written)).isEqualTo(normal);
  }
}
