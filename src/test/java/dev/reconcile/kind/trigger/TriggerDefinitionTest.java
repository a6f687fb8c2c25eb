package dev.reconcile.kind.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TriggerDefinitionTest {

  @Test
  void conditionAndArgumentsAreFoundAmongNamesThatLookLikeThem() {
    TriggerDefinition definition =
        TriggerDefinition.parse(
            "CREATE TRIGGER \"a WHEN (b\" BEFORE UPDATE OF execute ON public.execute FOR EACH ROW"
                + " WHEN ((new.name <> ') EXECUTE FUNCTION x('::text))"
                + " EXECUTE FUNCTION audit('a', 'b''c', E'back\\\\slash', '')");
    assertThat(definition.when()).isEqualTo("(new.name <> ') EXECUTE FUNCTION x('::text)");
    assertThat(definition.arguments()).containsExactly("a", "b'c", "back\\slash", "");
  }

  @Test
  void triggerWithoutConditionHasNone() {
    TriggerDefinition definition =
        TriggerDefinition.parse(
            "CREATE TRIGGER t AFTER TRUNCATE ON public.tool FOR EACH STATEMENT EXECUTE FUNCTION f()");
    assertThat(definition.when()).isNull();
    assertThat(definition.arguments()).isEmpty();
  }

  @Test
  void onlyParenthesesAroundAllOfItGo() {
    assertThat(TriggerDefinition.unwrapped("((a) > (b))")).isEqualTo("(a) > (b)");
    assertThat(TriggerDefinition.unwrapped("(a) > (b)")).isEqualTo("(a) > (b)");
    assertThat(TriggerDefinition.unwrapped("true")).isEqualTo("true");
  }
}
