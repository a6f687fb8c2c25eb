package dev.reconcile.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.serializer.Serializer;

/** Writes YAML as a person would: short things on one line, bodies as they are. */
public final class YamlEmitter {

  private static final int WIDTH = 110;

  private static final Pattern INTEGER = Pattern.compile("0|-?[1-9]\\d{0,17}");

  private YamlEmitter() {}

  public static String emit(SpecOutput root) {
    return text(node(root.toNode(SpecOutput.NOWHERE), 0));
  }

  /**
   * One entry of a mapping that is written as a block, in as many lines as it takes, the last one
   * without a line break.
   *
   * @param indent of the mapping
   */
  static String entry(String key, SpecNode value, int indent) {
    NodeTuple tuple = new NodeTuple(scalar(key), node(value, 3 + indent / 2));
    String lines = text(new MappingNode(Tag.MAP, List.of(tuple), FlowStyle.BLOCK)).stripTrailing();
    return lines.replaceAll("\n(?!\n)", "\n" + " ".repeat(indent));
  }

  /** One entry of a mapping that is written in braces. */
  static String inlineEntry(String key, SpecNode value) {
    NodeTuple tuple = new NodeTuple(scalar(key), inline(value));
    String braces = text(new MappingNode(Tag.MAP, List.of(tuple), FlowStyle.FLOW)).strip();
    return braces.substring(1, braces.length() - 1).strip();
  }

  private static String text(Node root) {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setWidth(Integer.MAX_VALUE)
            .setSplitLines(false)
            .setIndent(2)
            .setMaxSimpleKeyLength(1024)
            .build();
    StringBuilder text = new StringBuilder();
    StreamDataWriter writer =
        new StreamDataWriter() {
          @Override
          public void write(String part) {
            text.append(part);
          }

          @Override
          public void write(String part, int offset, int length) {
            text.append(part, offset, offset + length);
          }
        };
    Serializer serializer = new Serializer(settings, new Emitter(settings, writer));
    serializer.emitStreamStart();
    serializer.serializeDocument(root);
    serializer.emitStreamEnd();
    return text.toString();
  }

  private static Node inline(SpecNode node) {
    if (node instanceof SpecNode.Scalar scalar) {
      boolean lines = scalar.text().indexOf('\n') >= 0;
      return lines
          ? new ScalarNode(Tag.STR, scalar.text(), ScalarStyle.DOUBLE_QUOTED)
          : node(scalar, 0);
    }
    if (node instanceof SpecNode.Items items) {
      List<Node> values = new ArrayList<>();
      items.items().forEach(item -> values.add(inline(item)));
      return new SequenceNode(Tag.SEQ, values, FlowStyle.FLOW);
    }
    List<NodeTuple> tuples = new ArrayList<>();
    ((SpecNode.Mapping) node)
        .entries()
        .forEach((key, entry) -> tuples.add(new NodeTuple(scalar(key), inline(entry.value()))));
    return new MappingNode(Tag.MAP, tuples, FlowStyle.FLOW);
  }

  private static Node node(SpecNode node, int depth) {
    if (node instanceof SpecNode.Scalar scalar) {
      return scalar.missing()
          ? new ScalarNode(Tag.NULL, "null", ScalarStyle.PLAIN)
          : scalar(scalar.text());
    }
    if (node instanceof SpecNode.Items items) {
      List<Node> values = new ArrayList<>();
      items.items().forEach(item -> values.add(node(item, depth + 1)));
      return new SequenceNode(Tag.SEQ, values, flow(items, depth));
    }
    SpecNode.Mapping mapping = (SpecNode.Mapping) node;
    List<NodeTuple> tuples = new ArrayList<>();
    mapping
        .entries()
        .forEach(
            (key, entry) -> tuples.add(new NodeTuple(scalar(key), node(entry.value(), depth + 1))));
    return new MappingNode(Tag.MAP, tuples, flow(mapping, depth));
  }

  /**
   * The root, its sections and the wholes within are blocks; the rest is, when it gets too long.
   */
  private static FlowStyle flow(SpecNode node, int depth) {
    boolean mapping = node instanceof SpecNode.Mapping;
    boolean block = (mapping && depth < 3) || breaks(node) || length(node) + 2 * depth > WIDTH;
    boolean empty = mapping && ((SpecNode.Mapping) node).entries().isEmpty();
    return block && !empty ? FlowStyle.BLOCK : FlowStyle.FLOW;
  }

  private static boolean breaks(SpecNode node) {
    if (node instanceof SpecNode.Scalar scalar) {
      return scalar.text().indexOf('\n') >= 0;
    }
    return children(node).stream().anyMatch(YamlEmitter::breaks);
  }

  private static int length(SpecNode node) {
    if (node instanceof SpecNode.Scalar scalar) {
      return scalar.text().length() + 2;
    }
    int keys =
        node instanceof SpecNode.Mapping mapping
            ? mapping.entries().keySet().stream().mapToInt(key -> key.length() + 2).sum()
            : 0;
    return keys + 2 + children(node).stream().mapToInt(YamlEmitter::length).sum();
  }

  private static List<SpecNode> children(SpecNode node) {
    if (node instanceof SpecNode.Items items) {
      return items.items();
    }
    return node instanceof SpecNode.Mapping mapping
        ? mapping.entries().values().stream().map(SpecNode.Entry::value).toList()
        : List.of();
  }

  private static Node scalar(String text) {
    return new ScalarNode(tag(text), text, style(text));
  }

  /** What looks like a truth value or a number is left to look so: all is read as text. */
  private static Tag tag(String text) {
    if (text.equals("true") || text.equals("false")) {
      return Tag.BOOL;
    }
    return INTEGER.matcher(text).matches() ? Tag.INT : Tag.STR;
  }

  /** Lines stand as they are; the emitter itself quotes what would not survive that. */
  private static ScalarStyle style(String text) {
    if (text.indexOf('\n') >= 0) {
      return ScalarStyle.LITERAL;
    }
    return isPlain(text) ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED;
  }

  private static boolean isPlain(String text) {
    return Optional.of(text)
        .filter(plain -> plain.matches("[A-Za-z_(][^\\n]*") || tag(plain).equals(Tag.INT))
        .filter(plain -> !plain.matches("(?i)null|yes|no|on|off|y|n"))
        .isPresent();
  }
}
