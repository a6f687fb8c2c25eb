package dev.reconcile.spec;

import dev.reconcile.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Changes to the text of one file that leave the rest of it as it is: comments, order, spelling.
 * The text is read again after each, so that no change has to know of another one. What an anchor
 * shares with other places is left alone: a change of one would change all.
 */
public final class YamlPatch {

  /** An entry and the mapping that it is in. */
  private record Found(MappingNode mapping, NodeTuple tuple) {}

  private static final Pattern ALIAS = Pattern.compile("\\s*:\\s+\\*[^\\s,{}\\[\\]]+");

  private final MappingNode original;
  private String text;
  private MappingNode root;
  private Set<Node> shared;

  /** A patch of a text that is a mapping. */
  public YamlPatch(String text) {
    this.text = text;
    this.root = composed(text);
    this.original = root;
    this.shared = shared(root);
  }

  /** A text of which nothing but comments is left is a mapping of nothing. */
  private static MappingNode composed(String text) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(100_000_000).build();
    return (MappingNode)
        new Compose(settings)
            .composeString(text)
            .orElseGet(() -> new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK));
  }

  private static Set<Node> shared(Node root) {
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Node> shared = Collections.newSetFromMap(new IdentityHashMap<>());
    collect(root, seen, shared);
    return shared;
  }

  private static void collect(Node node, Set<Node> seen, Set<Node> shared) {
    if (!seen.add(node)) {
      shared.add(node);
    } else if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(tuple -> collect(tuple.getValueNode(), seen, shared));
    } else if (node instanceof CollectionNode<?> items) {
      items.getValue().forEach(item -> collect((Node) item, seen, shared));
    }
  }

  private void replace(int from, int to, String with) {
    text = text.substring(0, from) + with + text.substring(to);
    root = composed(text);
    shared = shared(root);
  }

  /** The text with all changes. */
  public String patched() {
    return text;
  }

  /**
   * Takes an entry away, and what holds nothing else.
   *
   * @param key where it was before any change
   */
  public void remove(SourceLocation key) {
    path(key, original).ifPresent(this::remove);
  }

  /**
   * Makes an entry say what has become of it, where that is another thing than before.
   *
   * @param key where it was before any change
   * @param before how the tool would have described it
   * @param after how it would now, each in even form
   * @param brief the latter in brief, for where it is written anew
   */
  public void merge(SourceLocation key, SpecNode before, SpecNode after, SpecNode brief) {
    path(key, original).ifPresent(path -> merge(path, before, after, brief));
  }

  private static Optional<List<String>> path(SourceLocation place, MappingNode within) {
    for (NodeTuple tuple : within.getValue()) {
      Mark mark = tuple.getKeyNode().getStartMark().orElseThrow();
      if (mark.getLine() + 1 == place.line() && mark.getColumn() + 1 == place.column()) {
        return Optional.of(List.of(keyOf(tuple)));
      }
      if (tuple.getValueNode() instanceof MappingNode inner) {
        Optional<List<String>> below = path(place, inner);
        if (below.isPresent()) {
          return Optional.of(below(List.of(keyOf(tuple)), below.orElseThrow()));
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> below(List<String> path, List<String> more) {
    List<String> all = new ArrayList<>(path);
    all.addAll(more);
    return all;
  }

  private static String keyOf(NodeTuple tuple) {
    return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  /** What is there now; nothing where an anchor shares it. */
  private Optional<Found> find(List<String> path) {
    MappingNode mapping = root;
    Found found = null;
    for (String key : path) {
      Optional<NodeTuple> tuple =
          mapping.getValue().stream().filter(entry -> keyOf(entry).equals(key)).findFirst();
      if (tuple.isEmpty() || shared.contains(tuple.orElseThrow().getValueNode())) {
        return Optional.empty();
      }
      found = new Found(mapping, tuple.orElseThrow());
      if (found.tuple().getValueNode() instanceof MappingNode inner) {
        mapping = inner;
      }
    }
    return Optional.ofNullable(found);
  }

  private void merge(List<String> path, SpecNode before, SpecNode after, SpecNode brief) {
    Optional<Found> found = find(path);
    if (before.equals(after) || found.isEmpty()) {
      return;
    }
    if (found.orElseThrow().tuple().getValueNode() instanceof MappingNode mapping
        && !mapping.getValue().isEmpty()
        && before instanceof SpecNode.Mapping was
        && after instanceof SpecNode.Mapping is) {
      mergeEntries(path, was, is, brief);
    } else {
      write(found.orElseThrow(), brief);
    }
  }

  /** What is new comes first, because a mapping goes with the last that it holds. */
  private void mergeEntries(
      List<String> path, SpecNode.Mapping before, SpecNode.Mapping after, SpecNode brief) {
    after
        .entries()
        .forEach(
            (key, entry) -> {
              SpecNode.Entry was = before.entries().get(key);
              SpecNode shown = shown(brief, key, entry.value());
              if (was == null || !was.value().equals(entry.value())) {
                mergeEntry(path, key, was == null ? null : was.value(), entry.value(), shown);
              }
            });
    before.entries().keySet().stream()
        .filter(key -> !after.entries().containsKey(key))
        .forEach(key -> remove(below(path, List.of(key))));
  }

  private void mergeEntry(
      List<String> path, String key, @Nullable SpecNode was, SpecNode is, SpecNode shown) {
    List<String> entry = below(path, List.of(key));
    MappingNode mapping = (MappingNode) find(path).orElseThrow().tuple().getValueNode();
    if (mapping.getValue().stream().noneMatch(tuple -> keyOf(tuple).equals(key))) {
      insert(mapping, key, shown);
    } else if (was != null) {
      merge(entry, was, is, shown);
    } else {
      find(entry).ifPresent(found -> write(found, shown));
    }
  }

  private static SpecNode shown(SpecNode brief, String key, SpecNode even) {
    SpecNode.@Nullable Entry entry =
        brief instanceof SpecNode.Mapping mapping ? mapping.entries().get(key) : null;
    return entry == null ? even : entry.value();
  }

  private void write(Found found, SpecNode value) {
    String key = keyOf(found.tuple());
    int from = start(found.tuple().getKeyNode());
    int to = end(found.tuple().getValueNode());
    if (found.mapping().getFlowStyle() == FlowStyle.FLOW) {
      replace(from, to, YamlEmitter.inlineEntry(key, value));
      return;
    }
    String entry = YamlEmitter.entry(key, value, column(from));
    int lineEnd = lineEnd(to);
    String comment = text.substring(to, lineEnd).strip();
    if (!comment.isEmpty() && entry.indexOf('\n') >= 0) {
      String behindKey = " " + Matcher.quoteReplacement(comment) + "\n";
      replace(from, lineEnd, entry.replaceFirst("\n", behindKey));
    } else {
      replace(from, to, entry);
    }
  }

  private void insert(MappingNode mapping, String key, SpecNode value) {
    NodeTuple last = mapping.getValue().get(mapping.getValue().size() - 1);
    int end = end(last);
    if (mapping.getFlowStyle() == FlowStyle.FLOW) {
      replace(end, end, ", " + YamlEmitter.inlineEntry(key, value));
      return;
    }
    int indent = column(start(mapping.getValue().get(0).getKeyNode()));
    int at = lineEnd(end);
    replace(at, at, "\n" + " ".repeat(indent) + YamlEmitter.entry(key, value, indent));
  }

  private void remove(List<String> path) {
    Optional<Found> there = find(path);
    if (there.isEmpty()) {
      return;
    }
    Found found = there.orElseThrow();
    List<NodeTuple> entries = found.mapping().getValue();
    int from = start(found.tuple().getKeyNode());
    if (entries.size() == 1 && path.size() > 1) {
      remove(path.subList(0, path.size() - 1));
    } else if (found.mapping().getFlowStyle() != FlowStyle.FLOW) {
      int end = Math.min(lineEnd(end(found.tuple())) + 1, text.length());
      replace(from - column(from), end, "");
    } else {
      removeInline(entries, entries.indexOf(found.tuple()));
    }
  }

  private void removeInline(List<NodeTuple> entries, int position) {
    int from = start(entries.get(position).getKeyNode());
    int to = end(entries.get(position));
    if (position + 1 < entries.size()) {
      replace(from, start(entries.get(position + 1).getKeyNode()), "");
    } else if (position == 0) {
      replace(from, to, "");
    } else {
      int before = end(entries.get(position - 1));
      String between = text.substring(before, from).replaceFirst(",", "");
      replace(
          before,
          to,
          between.isBlank() ? "" : between.stripTrailing() + "\n" + " ".repeat(column(from)));
    }
  }

  private int start(Node node) {
    return offset(node.getStartMark().orElseThrow());
  }

  /** Where an entry really ends; one whose value is an alias ends with the name of that. */
  private int end(NodeTuple entry) {
    int key = offset(entry.getKeyNode().getEndMark().orElseThrow());
    Matcher alias = ALIAS.matcher(text).region(key, text.length());
    return alias.lookingAt() ? alias.end() : end(entry.getValueNode());
  }

  /** What is written as a block has its mark where the next thing begins. */
  private int end(Node node) {
    if (node instanceof CollectionNode<?> collection
        && collection.getFlowStyle() == FlowStyle.BLOCK
        && !collection.getValue().isEmpty()) {
      Object last = collection.getValue().get(collection.getValue().size() - 1);
      return last instanceof NodeTuple tuple ? end(tuple) : end((Node) last);
    }
    int end = offset(node.getEndMark().orElseThrow());
    while (end > start(node) && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private int offset(Mark mark) {
    return text.offsetByCodePoints(0, mark.getIndex());
  }

  private int column(int offset) {
    return offset - (text.lastIndexOf('\n', offset - 1) + 1);
  }

  private int lineEnd(int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end;
  }
}
