package dev.reconcile.kind.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrivilegeTest {

  @Test
  void grantOptionIsReadAndWritten() {
    assertThat(Privilege.parse("SELECT  with Grant Option"))
        .isEqualTo(new Privilege("select", true))
        .hasToString("select with grant option");
  }

  @Test
  void strongestFormCounts() {
    assertThat(Privilege.parse(List.of("update", "select", "select with grant option")))
        .containsExactly(new Privilege("select", true), new Privilege("update", false));
  }
}
