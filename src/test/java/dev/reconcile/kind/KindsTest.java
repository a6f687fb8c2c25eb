package dev.reconcile.kind;

import static java.util.Map.entry;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.app.Kinds;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.kind.RoundTrips.Trip;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.spec.SpecLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind is complete: a component of its record that is not compared, not written or not read
 * is a mistake, unless it is listed here with the reason. That its keys are in the JSON Schema, and
 * no others, is for {@code JsonSchemaKeysTest}.
 */
class KindsTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path CASES = Path.of("src/test/resources/cases");

  private static final String PARTS_NAME = "it tells whether the name is worth a word";

  private static final String ONLY_PRESENCE = "only whether its work is there can be asked";

  private static final String ONLY_ROWS = "the server compares the rows themselves";

  private static final Map<String, String> NOT_COMPARED =
      Map.ofEntries(
          entry("column.conversions", "they say how to get there, not where"),
          entry("enum type.renamedValues", "they say how to get there, not where"),
          entry("enum type.map", "it says how to get there, not where"),
          entry("view.outputs", "they follow from the query"),
          entry("extension.relocatable", "its control file says it"),
          entry("index.part.isNamed", PARTS_NAME),
          entry("constraint.part.isNamed", PARTS_NAME),
          entry("foreign key.part.isNamed", PARTS_NAME),
          entry("table.partitions", "it says what is left alone"),
          entry("identity sequence.name", "the column has it"),
          entry("sequence.ownedBy", "the ownership is an object of its own"),
          entry("collation.comesWithWhole", "who made it does not matter once it is there"),
          entry("rows.set", ONLY_ROWS),
          entry("rows.key", ONLY_ROWS),
          entry("rows.onConflict", ONLY_ROWS),
          entry("rows.onConflict.manner", ONLY_ROWS),
          entry("rows.onConflict.update", ONLY_ROWS),
          entry("rows.onConflict.merge", ONLY_ROWS),
          entry("rows.source", ONLY_ROWS),
          entry("rows.found", ONLY_ROWS),
          entry("rows.found.missing", ONLY_ROWS),
          entry("rows.found.changed", ONLY_ROWS),
          entry("rows.found.differences", ONLY_ROWS),
          entry("copy.query", ONLY_ROWS),
          entry("copy.columns", ONLY_ROWS),
          entry("copy.key", ONLY_ROWS),
          entry("copy.missing", ONLY_ROWS),
          entry("backfill.set", ONLY_ROWS),
          entry("backfill.where", ONLY_ROWS),
          entry("backfill.triggers", ONLY_ROWS),
          entry("backfill.matching", ONLY_ROWS),
          entry("other rows.where", ONLY_ROWS),
          entry("other rows.found", ONLY_ROWS),
          entry("statement.present", ONLY_PRESENCE),
          entry("statement.create", ONLY_PRESENCE),
          entry("statement.drop", ONLY_PRESENCE),
          entry("statement.requires", ONLY_PRESENCE),
          entry("statement.neededBy", ONLY_PRESENCE),
          entry("statement.transaction", ONLY_PRESENCE));

  private static final Map<String, String> NOT_WRITTEN =
      Map.ofEntries(
          entry("rows.found", ONLY_ROWS),
          entry("rows.found.missing", ONLY_ROWS),
          entry("rows.found.changed", ONLY_ROWS),
          entry("rows.found.differences", ONLY_ROWS),
          entry("other rows.found", ONLY_ROWS),
          entry("backfill.matching", ONLY_ROWS),
          entry("copy.missing", ONLY_ROWS),
          entry("view.outputs", "they follow from the query"),
          entry("grants.owner", "the owner has a kind of its own"),
          entry("index.part.isNamed", PARTS_NAME),
          entry("constraint.part.isNamed", PARTS_NAME),
          entry("foreign key.part.isNamed", PARTS_NAME),
          entry("index.valid", "nobody wants a broken index"),
          entry("inheritance.detachPending", "nobody wants it to stay half done"),
          entry("collation.comesWithWhole", "only the catalog can tell"),
          entry("extension.relocatable", "its control file says it"),
          entry("extension.version", "it would tie every server to the one that was exported"));

  static List<ObjectKind<?>> kinds() {
    return Kinds.ALL;
  }

  /** Kinds that share a record share its components. */
  static Stream<Component> components() {
    return Kinds.ALL.stream()
        .collect(groupingBy(ObjectKind::type, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(kinds -> kinds.get(0))
        .flatMap(
            kind -> Components.of(kind.type()).stream().map(path -> new Component(kind, path)));
  }

  /** A component of a kind's record. */
  record Component(ObjectKind<?> kind, String path) {

    boolean isIn(Map<String, String> exceptions) {
      return exceptions.containsKey(toString());
    }

    /** The round trips of objects that have the component. */
    List<Trip> trips() {
      return RoundTrips.of(kind.type()).stream()
          .filter(trip -> Components.reaches(trip.before(), path))
          .toList();
    }

    @Nullable Object of(Object object) {
      return Components.value(object, path);
    }

    @Override
    public String toString() {
      return kind.name().word() + "." + path;
    }
  }

  @Test
  void everyKindIsRegisteredOnce() {
    assertThat(Kinds.ALL.stream().map(ObjectKind::name))
        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(KindName.UNMODELLED)));
  }

  @Test
  void exceptionsAreOfComponentsThatExist() {
    Set<String> excepted = new TreeSet<>(NOT_COMPARED.keySet());
    excepted.addAll(NOT_WRITTEN.keySet());
    assertThat(components().map(Component::toString)).containsAll(excepted);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void itsPackageSaysWhatItIs(ObjectKind<?> kind) throws IOException {
    Path folder = SOURCES.resolve(kind.type().getPackageName().replace('.', '/'));
    assertThat(Files.readString(folder.resolve("package-info.java")))
        .containsPattern("/\\*\\*[\\s*]+\\p{L}.{30,}");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void itsQueryIsBesideItsCatalogReader(ObjectKind<?> kind) {
    assertThat(kind.catalog().sql()).as(kind.toString()).contains("address_object");
    assertThat(kind.catalog().getClass().getPackageName()).isEqualTo(kind.type().getPackageName());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aGoldenCaseDescribesOne(ObjectKind<?> kind) throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      assertThat(files.filter(file -> file.endsWith("desired.yaml")))
          .as(kind.name().word())
          .anyMatch(file -> describes(file, kind.name()));
    }
  }

  private static boolean describes(Path file, KindName kind) {
    try {
      Map<String, String> files = Map.of(file.toString(), Files.readString(file));
      return new SpecLoader(Kinds.specs())
          .load(files, new Diagnostics()).schema().ids().stream()
              .map(ObjectId::kind)
              .anyMatch(kind::equals);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("components")
  void isCompared(Component component) {
    List<SchemaObject> objects = component.trips().stream().map(Trip::before).toList();
    List<@Nullable Object> values = objects.stream().map(component::of).distinct().toList();
    boolean seen =
        objects.stream()
            .anyMatch(
                object ->
                    others(component, object, values)
                        .anyMatch(other -> differ(component.kind(), object, other)));
    assertThat(seen).as(component.toString()).isNotEqualTo(component.isIn(NOT_COMPARED));
  }

  /** The object with other values of the component, and nothing else changed. */
  private static Stream<SchemaObject> others(
      Component component, SchemaObject object, List<@Nullable Object> values) {
    Object own = component.of(object);
    List<@Nullable Object> possible = own instanceof Boolean flag ? List.of(!flag) : values;
    return possible.stream()
        .filter(value -> !Objects.equals(value, own))
        .limit(20)
        .map(value -> (SchemaObject) Components.with(object, component.path(), value));
  }

  private static boolean differ(ObjectKind<?> kind, SchemaObject one, SchemaObject other) {
    return !kind.comparison().differences(one, other).isEmpty()
        || !kind.comparison().differences(other, one).isEmpty();
  }

  static Stream<Component> writtenComponents() {
    return components().filter(component -> !component.isIn(NOT_WRITTEN));
  }

  @ParameterizedTest
  @MethodSource("writtenComponents")
  void isWrittenAndReadBack(Component component) {
    Set<@Nullable Object> seen = new HashSet<>();
    for (Trip trip : component.trips()) {
      Object after = component.of(trip.after());
      Object before = component.of(trip.before());
      if (!isLeftOpen(component, before, after)) {
        assertThat(after).as(trip.before().id() + " " + component).isEqualTo(before);
        seen.add(after);
      }
    }
    assertThat(seen).as("values of " + component).hasSizeGreaterThan(1);
  }

  /**
   * An extension in the schema public says nothing of it; before 17, NOT NULL has no name, and the
   * one that PostgreSQL makes up for a column's is not said.
   */
  private static boolean isLeftOpen(
      Component component, @Nullable Object before, @Nullable Object after) {
    return (component.kind().name() == KindName.EXTENSION && after == null)
        || (component.path().equals("notNullName") && before == null)
        || (component.path().equals("notNullConstraint.name") && after == null);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void isTheSameWhenReadBack(ObjectKind<?> kind) {
    List<Trip> trips = RoundTrips.of(kind.type());
    assertThat(trips).isNotEmpty();
    for (Trip trip : trips) {
      assertThat(kind.comparison().differences(trip.before(), trip.after()))
          .as(trip.before().id().toString())
          .isEmpty();
    }
  }
}
