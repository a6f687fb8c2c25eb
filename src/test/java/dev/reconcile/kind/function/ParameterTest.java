package dev.reconcile.kind.function;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParameterTest {

  @Test
  void spellingsOfOneDeclarationAreTheSame() {
    assertThat(Parameter.canonical("p varchar(20)[] = '{}', IN  N timestamptz, out x public.mood"))
        .isEqualTo(
            Parameter.canonical(
                "p character varying[] DEFAULT '{}', n timestamp with time zone, OUT x mood"));
  }

  @Test
  void wordsOfATypeAreNoName() {
    assertThat(
            Parameter.parse("double precision, character varying, time with time zone, app.mood"))
        .allMatch(Parameter::isBare);
    assertThat(Parameter.parse("double double precision, \"a b\" integer, x app.\"Mood\""))
        .extracting(Parameter::name)
        .containsExactly("double", "a b", "x");
  }

  @Test
  void modeMayFollowTheName() {
    assertThat(Parameter.canonical("a inout int, in out b int, variadic c text[]"))
        .isEqualTo("INOUT a integer, INOUT b integer, VARIADIC c text[]");
  }

  @Test
  void commasInDefaultsSeparateNothing() {
    assertThat(Parameter.parse("a text default 'x,(', b numeric(10, 2) default round(1, 2)"))
        .extracting(Parameter::defaultSql)
        .containsExactly("'x,('", "round(1, 2)");
  }

  @Test
  void defaultCanBeAddedButNotTakenAway() {
    assertThat(one("a int").canBecome(one("a int default 1"))).isTrue();
    assertThat(one("a int default 1").canBecome(one("a int default 2"))).isTrue();
    assertThat(one("a int default 1").canBecome(one("a int"))).isFalse();
    assertThat(one("a anyelement default 1").canBecome(one("a anyelement default 'x'"))).isFalse();
  }

  @Test
  void nameCanBeGivenButNotChanged() {
    assertThat(one("int").canBecome(one("a int"))).isTrue();
    assertThat(one("a int").canBecome(one("b int"))).isFalse();
    assertThat(one("out int").canBecome(one("out a int"))).isFalse();
  }

  private static Parameter one(String declaration) {
    return Parameter.parse(declaration).get(0);
  }
}
