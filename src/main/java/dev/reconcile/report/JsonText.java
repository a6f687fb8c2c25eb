package dev.reconcile.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.reconcile.model.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** JSON as text: the same tree, the same bytes. */
final class JsonText {

  private static final String DIGEST = "digest";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonText() {}

  /** For people and for version control, ending in a line break. */
  static String of(JsonNode root) {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
    ObjectWriter writer = MAPPER.writer(printer);
    try {
      return writer.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of nodes is always JSON", e);
    }
  }

  /** Puts in what tells this content from any other, however it is laid out. */
  static void seal(ObjectNode root) {
    root.remove(DIGEST);
    root.put(DIGEST, digest(root));
  }

  /** Whether nothing was changed since it was sealed. */
  static boolean isSealed(JsonNode root) {
    return digest(root).equals(root.path(DIGEST).asText());
  }

  private static String digest(JsonNode root) {
    List<String> texts = new ArrayList<>();
    describe("", root, texts);
    return Fingerprint.digest(texts);
  }

  /**
   * Each value with the way to it; keys in their order, so that theirs in the file is no matter.
   */
  private static void describe(String path, JsonNode node, List<String> texts) {
    if (node.isObject()) {
      Map<String, JsonNode> fields = new TreeMap<>();
      node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
      if (path.isEmpty()) {
        fields.remove(DIGEST);
      }
      texts.add(path + " {" + fields.size());
      fields.forEach((name, value) -> describe(path + "/" + name, value, texts));
    } else if (node.isArray()) {
      texts.add(path + " [" + node.size());
      for (int i = 0; i < node.size(); i++) {
        describe(path + "/" + i, node.get(i), texts);
      }
    } else {
      texts.add(path + " " + node);
    }
  }
}
