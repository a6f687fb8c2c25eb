package dev.reconcile.kind.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrivilegeTest {

  @Test
  void grantOptionIsReadAndWritten() {
    assertThat(Privilege.parse("SELECT  with Grant Option"))
        .isEqualTo(new Privilege("select", true, null))
        .hasToString("select with grant option");
  }

  @Test
  void grantorIsReadAndWrittenAsItIs() {
    assertThat(Privilege.parse("SELECT with grant option granted by The Clerk"))
        .isEqualTo(new Privilege("select", true, "The Clerk"))
        .hasToString("select with grant option granted by The Clerk");
  }

  @Test
  void strongestFormCounts() {
    assertThat(Privilege.parse(List.of("update", "select", "select with grant option")))
        .containsExactly(new Privilege("select", true, null), new Privilege("update", false, null));
  }
}
