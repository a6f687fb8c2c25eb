package dev.reconcile;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house, as far as a machine can tell. */
class ArchitectureTest {

  private static final String ROOT = "dev.reconcile.";
  private static final Path SOURCES = Path.of("src/main/java");

  /** Each may use those before it. */
  private static final List<String> LAYERS =
      List.of(
          "model",
          "diagnostic",
          "sql",
          "expression",
          "database",
          "spec",
          "lint",
          "catalog",
          "canonical",
          "diff",
          "plan",
          "apply",
          "report",
          "kind",
          "project",
          "app",
          "cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          // Generated.
          .withImportOption(location -> !location.contains("/expression/grammar/"))
          .importPackages("dev.reconcile");

  @Test
  void packagesUseOnlyThoseAboveThem() {
    for (int i = 0; i < LAYERS.size(); i++) {
      List<String> below = new ArrayList<>();
      LAYERS.subList(i + 1, LAYERS.size()).forEach(layer -> below.add(ROOT + layer + ".."));
      if (!below.isEmpty()) {
        noClasses()
            .that()
            .resideInAPackage(ROOT + LAYERS.get(i) + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(below.toArray(String[]::new))
            .check(CLASSES);
      }
    }
  }

  @Test
  void noPackageCycles() {
    slices().matching("dev.reconcile.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void kindsDoNotKnowEachOther() {
    slices().matching("dev.reconcile.kind.(*)..").should().notDependOnEachOther().check(CLASSES);
  }

  @Test
  void librariesStayInTheirPackages() {
    onlyIn("org.apache.calcite..", ROOT + "expression..");
    onlyIn("org.snakeyaml..", ROOT + "spec..");
    onlyIn("de.siegmar..", ROOT + "spec..");
    onlyIn("com.fasterxml.jackson..", ROOT + "report..");
    onlyIn("org.eclipse..", ROOT + "report..");
    onlyIn("java.sql..", ROOT + "database..");
    onlyIn("org.postgresql..", ROOT + "database..");
    onlyIn("picocli..", ROOT + "cli..");
  }

  private static void onlyIn(String library, String owner) {
    noClasses()
        .that(not(resideInAnyPackage(owner)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineWritesToTheTerminal() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  @Test
  void plansKnowNeitherClockNorChance() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + "diff..", ROOT + "plan..", ROOT + "model..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.util\\.Random|java\\.time\\.Clock|java\\.util\\.UUID")
        .check(CLASSES);
  }

  @Test
  void optionalIsForResultsOnly() {
    fields().should().notHaveRawType(Optional.class).check(CLASSES);
  }

  @Test
  void onlyRecordAndBindingOfAKindArePublic() {
    classes()
        .that()
        .resideInAPackage("dev.reconcile.kind.*..")
        .and()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .and()
        .areNotInterfaces()
        .should()
        .beRecords()
        .orShould()
        .haveSimpleNameEndingWith("Kind")
        .orShould()
        .beEnums()
        .check(CLASSES);
  }

  /** A test that checks nothing would pass, too. */
  @Test
  void everythingIsLookedAt() {
    assertThat(CLASSES.size()).isGreaterThan(150);
  }

  @Test
  void everyPackageSaysItsJobAndIsNullMarked() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> folders =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .toList();
      for (Path folder : folders) {
        Path info = folder.resolve("package-info.java");
        assertThat(info).exists();
        assertThat(Files.readString(info)).contains("@NullMarked").contains("/**");
      }
    }
  }

  @Test
  void filesStaySmall() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        assertThat(Files.readAllLines(file).size()).as(file.toString()).isLessThanOrEqualTo(400);
      }
    }
  }
}
