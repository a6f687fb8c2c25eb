package dev.reconcile.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One of the two JSON Schemas: that of schema files, or that of {@code reconcile.yaml}. */
final class JsonSchema {

  /** Stands in a path for any name. */
  static final String ANY = "*";

  /** Stands in a path for each item of a list. */
  static final String ITEM = "[]";

  private static final Path FOLDER = Path.of("schema");
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A description of a value.
   *
   * @param path the keys that lead there
   * @param description all that the JSON Schema says of it
   */
  record Place(List<String> path, JsonNode description) {

    String name() {
      return path.isEmpty() ? "" : path.get(path.size() - 1);
    }

    /** The names of the keys below, when no others are allowed. */
    List<String> keys() {
      List<String> keys = new ArrayList<>();
      description.path("properties").fieldNames().forEachRemaining(keys::add);
      return keys;
    }

    boolean isClosed() {
      return description.has("properties");
    }

    @Override
    public String toString() {
      return String.join(".", path);
    }
  }

  private final Path file;
  private final com.networknt.schema.Schema validator;

  JsonSchema(String name) {
    this.file = FOLDER.resolve(name);
    this.validator =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(SchemaLocation.of("classpath:" + FOLDER + "/" + name));
  }

  /** What is wrong with a text of YAML. */
  List<String> errors(String yaml) {
    Object root = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return validator.validate(JSON.valueToTree(withTextKeys(root))).stream()
        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
        .toList();
  }

  /** JSON's keys are texts. */
  private static Object withTextKeys(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> texts = new LinkedHashMap<>();
      map.forEach((key, inner) -> texts.put(String.valueOf(key), withTextKeys(inner)));
      return texts;
    }
    if (value instanceof List<?> list) {
      List<Object> items = new ArrayList<>();
      list.forEach(item -> items.add(withTextKeys(item)));
      return items;
    }
    return value;
  }

  /** Every place that it describes, the root first. */
  List<Place> places() {
    List<Place> places = new ArrayList<>();
    walk(List.of(), file, read(file), places);
    return places;
  }

  private static void walk(List<String> path, Path file, JsonNode node, List<Place> places) {
    if (node.has("$ref")) {
      String[] reference = node.get("$ref").asText().split("#", 2);
      Path target = reference[0].isEmpty() ? file : file.resolveSibling(reference[0]);
      JsonNode root = read(target);
      walk(path, target, reference.length > 1 ? root.at(reference[1]) : root, places);
      return;
    }
    places.add(new Place(path, node));
    node.path("properties")
        .properties()
        .forEach(entry -> walk(with(path, entry.getKey()), file, entry.getValue(), places));
    if (node.path("additionalProperties").isObject()) {
      walk(with(path, ANY), file, node.get("additionalProperties"), places);
    }
    if (node.path("items").isObject()) {
      walk(with(path, ITEM), file, node.get("items"), places);
    }
  }

  private static List<String> with(List<String> path, String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return List.copyOf(longer);
  }

  /** A document with nothing but a value at a place. */
  static String document(List<String> path, Object value) {
    Object document = value;
    for (int i = path.size() - 1; i >= 0; i--) {
      String name = path.get(i);
      boolean routine =
          i == 1 && (path.get(0).equals("functions") || path.get(0).equals("procedures"));
      String key = name.equals(ANY) ? (routine ? "a_routine()" : "a_name") : name;
      document = name.equals(ITEM) ? List.of(document) : Map.of(key, document);
    }
    return JSON.valueToTree(document).toString();
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
