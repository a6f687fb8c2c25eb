package dev.reconcile.spec;

import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.Schema;

/** Text of one file to nodes with places. */
public final class YamlComposer {

  /**
   * Enough for ten thousand tables in one file, and a stop for aliases that multiply themselves.
   */
  private static final int MOST_NODES = 2_000_000;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(100_000_000).setSchema(new JsonValues()).build();

  private final String file;
  private final Diagnostics diagnostics;
  private int nodes;

  private YamlComposer(String file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  /**
   * The root of the file's only document; empty for an empty file or when it cannot be read, which
   * is then among the diagnostics.
   *
   * @param file the path to name in diagnostics
   */
  public static Optional<SpecNode> compose(String file, String text, Diagnostics diagnostics) {
    YamlComposer composer = new YamlComposer(file, diagnostics);
    try {
      return new Compose(SETTINGS).composeString(text).map(composer::convert);
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
      diagnostics.error(
          mark.map(composer::place).orElse(new SourceLocation(file, 1, 1)),
          "malformed-yaml",
          "this is not YAML: " + (e.getProblem() == null ? e.getContext() : e.getProblem()),
          "check the indentation and the quotes around here");
    } catch (YamlEngineException e) {
      diagnostics.error(
          new SourceLocation(file, 1, 1),
          "malformed-yaml",
          "this is not YAML: " + e.getMessage(),
          null);
    }
    return Optional.empty();
  }

  private SourceLocation place(Mark mark) {
    return new SourceLocation(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private SourceLocation place(Node node) {
    return node.getStartMark().map(this::place).orElse(new SourceLocation(file, 1, 1));
  }

  private SpecNode convert(Node node) {
    if (++nodes > MOST_NODES) {
      throw new YamlEngineException("more than " + MOST_NODES + " values; aliases of aliases?");
    }
    if (node instanceof MappingNode mapping) {
      return mapping(mapping);
    }
    if (node instanceof SequenceNode sequence) {
      List<SpecNode> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(convert(item)));
      return new SpecNode.Items(items, place(node));
    }
    ScalarNode scalar = (ScalarNode) node;
    boolean binary = scalar.getTag().equals(Tag.BINARY);
    return new SpecNode.Scalar(
        binary ? hex(scalar) : scalar.getValue(), meaning(scalar.getTag()), place(node));
  }

  private static SpecNode.Scalar.Meaning meaning(Tag tag) {
    if (tag.equals(Tag.NULL)) {
      return SpecNode.Scalar.Meaning.NOTHING;
    }
    if (tag.equals(Tag.BOOL)) {
      return SpecNode.Scalar.Meaning.TRUTH;
    }
    return tag.equals(Tag.FLOAT) ? SpecNode.Scalar.Meaning.NUMBER : SpecNode.Scalar.Meaning.TEXT;
  }

  /** {@code !!binary}, which is base64, as PostgreSQL writes a bytea. */
  private String hex(ScalarNode scalar) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(scalar.getValue());
      return "\\x" + HexFormat.of().formatHex(bytes);
    } catch (IllegalArgumentException e) {
      diagnostics.error(place(scalar), "bad-binary", "this is not base64: " + e.getMessage(), null);
      return "";
    }
  }

  private SpecNode mapping(MappingNode node) {
    Map<String, SpecNode.Entry> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      String key = key(tuple.getKeyNode());
      SourceLocation place = place(tuple.getKeyNode());
      if (key == null) {
        diagnostics.error(place, "bad-key", "a key must be a single word or a quoted text", null);
      } else if (entries.containsKey(key)) {
        SourceLocation first = entries.get(key).keyPlace();
        diagnostics.error(
            place,
            "duplicate-key",
            key + " is here a second time; first in line " + first.line(),
            "remove one of them");
      } else {
        entries.put(key, new SpecNode.Entry(place, convert(tuple.getValueNode())));
      }
    }
    return new SpecNode.Mapping(entries, place(node));
  }

  private static @Nullable String key(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : null;
  }

  /**
   * Values are told apart as in JSON. Nearly all are texts by their first letter, and what else
   * YAML knows would be looked for in vain.
   */
  private static final class JsonValues implements Schema {

    private static final Pattern NUMBER =
        Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

    @Override
    public ScalarResolver getScalarResolver() {
      return (text, plain) -> plain ? tag(text) : Tag.STR;
    }

    private static Tag tag(String text) {
      return switch (text) {
        case "", "null" -> Tag.NULL;
        case "true", "false" -> Tag.BOOL;
        default -> isNumber(text) ? Tag.FLOAT : Tag.STR;
      };
    }

    private static boolean isNumber(String text) {
      char first = text.charAt(0);
      return (first == '-' || Character.isDigit(first)) && NUMBER.matcher(text).matches();
    }

    @Override
    public Map<Tag, ConstructNode> getSchemaTagConstructors() {
      return Map.of();
    }
  }
}
