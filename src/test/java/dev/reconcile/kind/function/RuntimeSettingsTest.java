package dev.reconcile.kind.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RuntimeSettingsTest {

  @Test
  void listsHaveOneSpelling() {
    assertThat(RuntimeSettings.canonical(Map.of("Search_Path", "'$user',App , public")))
        .containsExactly(Map.entry("search_path", "\"$user\", app, public"));
    assertThat(RuntimeSettings.canonical(Map.of("search_path", "")))
        .isEqualTo(RuntimeSettings.canonical(Map.of("search_path", "\"\"")));
  }

  @Test
  void eachNameOfAListIsAConstantOfItsOwn() {
    assertThat(RuntimeSettings.clause("search_path", "\"$user\", public").text())
        .isEqualTo("SET search_path TO '$user', 'public'");
    assertThat(RuntimeSettings.clause("my.thing", "a, b").text())
        .isEqualTo("SET my.thing TO 'a, b'");
  }
}
