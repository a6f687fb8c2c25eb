package dev.reconcile.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.expression.token.SqlTokens;
import dev.reconcile.expression.token.Token;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTokensTest {

  private static List<String> texts(String sql) {
    return SqlTokens.of(sql).tokens().stream().map(Token::text).toList();
  }

  private static List<String> values(String sql) {
    return SqlTokens.of(sql).tokens().stream().map(Token::value).toList();
  }

  private static Token only(String sql) {
    List<Token> tokens = SqlTokens.of(sql).tokens();
    assertThat(tokens).hasSize(1);
    return tokens.get(0);
  }

  @Test
  void wordsAreFoldedButOnlyInAscii() {
    assertThat(values("Select GRÖSSE, a$1")).containsExactly("select", "grÖsse", ",", "a$1");
  }

  @Test
  void quotedNamesKeepCaseAndHalveDoubledQuotes() {
    assertThat(only("\"A \"\"b\"\" C\"").value()).isEqualTo("A \"b\" C");
    assertThat(only("\"a.b\"").kind()).isEqualTo(Token.Kind.QUOTED_NAME);
  }

  @Test
  void unicodeEscapesInNamesAndStrings() {
    assertThat(only("U&\"d\\0061t\\+000061\"").value()).isEqualTo("data");
    assertThat(only("u&\"d!0061t!!\" UESCAPE '!'").value()).isEqualTo("dat!");
    assertThat(only("U&'\\0441\\\\'").value()).isEqualTo("с\\");
  }

  @Test
  void backslashIsOrdinaryExceptInTheEscapeForm() {
    assertThat(texts("'a\\' b")).containsExactly("'a\\'", "b");
    assertThat(only("E'a\\'b\\n\\x41\\101\\u0041\\\\'").value()).isEqualTo("a'b\nAAA\\");
    assertThat(only("E'\\U7FFFFFFF'").value()).isEqualTo("\\U7FFFFFFF");
  }

  @Test
  void stringsOnConsecutiveLinesAreOne() {
    assertThat(only("'a' -- first half\n  'b'").value()).isEqualTo("ab");
    assertThat(texts("'a' 'b'")).hasSize(2);
  }

  @Test
  void prefixedStrings() {
    assertThat(texts("b'01' X'1F' n'x' e'y'")).containsExactly("b'01'", "X'1F'", "n'x'", "e'y'");
    assertThat(texts("fe'x'")).containsExactly("fe", "'x'");
  }

  @Test
  void dollarQuotesMayHoldEachOther() {
    assertThat(only("$$it's$$").value()).isEqualTo("it's");
    assertThat(only("$a$ $$ $b$ $a$").value()).isEqualTo(" $$ $b$ ");
    assertThat(texts("a$b$c$b$")).containsExactly("a$b$c$b$");
    assertThat(texts("$1+$2")).containsExactly("$1", "+", "$2");
  }

  @Test
  void commentsNestAndVanish() {
    assertThat(texts("a /* b /* c */ d */ e -- f\ng")).containsExactly("a", "e", "g");
  }

  @Test
  void operatorsEndWhereTheServerEndsThem() {
    assertThat(texts("a@-1")).containsExactly("a", "@-", "1");
    assertThat(texts("a=-1")).containsExactly("a", "=", "-", "1");
    assertThat(texts("a*--b\nc")).containsExactly("a", "*", "c");
    assertThat(texts("a<>/**/b->>'c'")).containsExactly("a", "<>", "b", "->>", "'c'");
    assertThat(texts("a::b:=c[1:2]..3"))
        .containsExactly("a", "::", "b", ":=", "c", "[", "1", ":", "2", "]", "..", "3");
  }

  @Test
  void numbers() {
    assertThat(texts("1 1.5 .5 1e-3 0xFF 1_000 1..10"))
        .containsExactly("1", "1.5", ".5", "1e-3", "0xFF", "1_000", "1", "..", "10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'a", "\"a", "$x$ a", "/* a", "/* a /* b */", "E'\\", "a.", "$", "\0"})
  void nothingIsTooBrokenToBeSplit(String sql) {
    assertThat(String.join("", texts(sql))).isIn(sql, sql.replace(" ", ""), "");
  }

  @Test
  void longTextsAreSplit() {
    assertThat(texts("-- comment\n".repeat(100_000) + "a".repeat(100_000))).hasSize(1);
    assertThat(texts("'x'" + "\n-- c".repeat(1_000) + "\n'y'")).hasSize(1);
  }

  @Test
  void tokensStayInPlaceWithoutComments() {
    assertThat(SqlTokens.of("a /* b\n */ 'c' -- d\n, \"e\"").withoutComments())
        .isEqualTo("a     \n    'c'     \n, \"e\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          select A from b where c='X' | SELECT a -- all\tFROM B WHERE c = 'X'
          a.b(1,2)                    | A . B ( 1, /* two */ 2 )
          x <> 1                      | x<>1
          """)
  void sameTokensInOtherLayout(String one, String other) {
    assertThat(SqlTokens.sameTokens(one, other.replace('\t', '\n'))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a = 'x'  | a = 'X'
          "a"      | "A"
          a        | "a"
          a - -1   | a --1
          a < = b  | a <= b
          e 'x'    | e'x'
          'a b'    | 'a  b'
          1 .5     | 1.5
          a        | a b
          """)
  void differentTokens(String one, String other) {
    assertThat(SqlTokens.sameTokens(one, other)).isFalse();
  }
}
