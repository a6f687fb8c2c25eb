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
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.ComposerException;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.Schema;

/** Text of one file to nodes with places. */
public final class YamlComposer {

  /**
   * Enough for ten thousand tables in one file, and a stop for aliases that multiply themselves.
   */
  private static final int MOST_NODES = 2_000_000;

  /** Far more than any description nests; what recursion takes is far more again. */
  private static final int DEEPEST = 200;

  /** The scanner copies what it has of a scalar for each buffer that it reads. */
  private static final int LARGEST_BUFFER = 1 << 20;

  private final String file;
  private final Diagnostics diagnostics;
  private int nodes;
  private int depth;

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
      return composer.root(text).map(composer::convert);
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

  private Optional<Node> root(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(100_000_000)
            .setMaxAliasesForCollections(MOST_NODES)
            .setBufferSize(Math.min(text.length() + 1_024, LARGEST_BUFFER))
            .setSchema(new JsonValues())
            .build();
    Parser parser = new ParserImpl(settings, new StreamReader(settings, text));
    return new Composer(settings, new ShallowParser(parser, DEEPEST)).getSingleNode();
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
    if (node instanceof ScalarNode scalar) {
      boolean binary = scalar.getTag().equals(Tag.BINARY);
      return new SpecNode.Scalar(
          binary ? hex(scalar) : text(scalar), meaning(scalar.getTag()), place(node));
    }
    if (++depth > DEEPEST) {
      throw new ComposerException("an alias leads round in a circle", node.getStartMark());
    }
    SpecNode collection = node instanceof MappingNode map ? mapping(map) : items(node);
    depth--;
    return collection;
  }

  private SpecNode items(Node node) {
    List<SpecNode> items = new ArrayList<>();
    ((SequenceNode) node).getValue().forEach(item -> items.add(convert(item)));
    return new SpecNode.Items(items, place(node));
  }

  /** Escapes can write what is no character to PostgreSQL, which would be refused or replaced. */
  private String text(ScalarNode scalar) {
    String text = scalar.getValue();
    if (text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE)) {
      diagnostics.error(
          place(scalar),
          "bad-character",
          "this text holds a NUL or half a character, which no text in PostgreSQL can",
          "leave it out");
      return text.replaceAll("[\\x00\\p{Cs}]", "");
    }
    return text;
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

  private @Nullable String key(Node node) {
    return node instanceof ScalarNode scalar ? text(scalar) : null;
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
