package dev.reconcile.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.ServerNeeds;
import dev.reconcile.testing.TestServer;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every folder below {@code src/test/resources/cases} is a case: {@code live.sql} is what is there,
 * {@code desired.yaml} what should be, {@code plan.txt} what the plan must look like. With {@code
 * -Dcases.write=true} the plans are written instead of compared: read the change before you commit
 * it. {@code -Dcases.only=view/,rule/} runs those alone whose names begin so.
 *
 * <p>The plan is then applied, and a second one must have nothing to do. Where nothing is held back
 * and nothing unmanaged, the catalog must be that of a fresh build, as read by code that shares
 * nothing with the tool, and a plan of its export must be empty. {@code options.txt} holds options
 * of plan and apply, as {@code --allow drop-column}; {@code check.sql} says of the rows what must
 * hold afterwards; {@code reconcile.yaml} is the project's file where it is more than a version;
 * {@code given.sql} makes what others own, in the live database and before the fresh build. {@code
 * server.txt} says what the server must have (see {@link ServerNeeds}); {@code plan.18.txt} is the
 * plan for PostgreSQL 18 where that is another.
 */
class GoldenCasesTest {

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> cases() throws IOException {
    List<String> only = List.of(System.getProperty("cases.only", "").split(","));
    List<GoldenCase> cases =
        GoldenCase.all().stream()
            .filter(found -> only.stream().anyMatch(found.name()::startsWith))
            .toList();
    assertThat(cases).isNotEmpty();
    return cases.stream().map(found -> DynamicTest.dynamicTest(found.name(), () -> check(found)));
  }

  private static void check(GoldenCase found) throws Exception {
    found.check(TestServer.instance());
  }
}
