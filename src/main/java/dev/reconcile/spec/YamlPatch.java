package dev.reconcile.spec;

import dev.reconcile.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

/**
 * Changes to the text of one file that leave the rest of it as it is: comments, order, spelling.
 */
public final class YamlPatch {

  private record Edit(int from, int to, String text) {}

  /** An entry with the mappings that it is in, the innermost first. */
  private record Found(NodeTuple tuple, List<MappingNode> within, List<NodeTuple> path) {
    MappingNode mapping() {
      return within.get(0);
    }
  }

  private final String text;
  private final MappingNode root;
  private final List<Edit> edits = new ArrayList<>();

  /** A patch of a text that is a mapping. */
  public YamlPatch(String text) {
    this.text = text;
    this.root =
        (MappingNode)
            new Compose(LoadSettings.builder().setCodePointLimit(100_000_000).build())
                .composeString(text)
                .orElseThrow();
  }

  /** The text with all changes. */
  public String patched() {
    StringBuilder patched = new StringBuilder(text);
    edits.stream()
        .sorted(Comparator.comparing(Edit::from).reversed())
        .forEach(edit -> patched.replace(edit.from(), edit.to(), edit.text()));
    return patched.toString();
  }

  /** Takes an entry away, and what holds nothing else. */
  public void remove(SourceLocation key) {
    find(key).ifPresent(this::remove);
  }

  /**
   * Makes an entry say what has become of it, where that is another thing than before.
   *
   * @param before how the tool would have described it
   * @param after how it would now, each in even form
   * @param brief the latter in brief, for where it is written anew
   */
  public void merge(SourceLocation key, SpecNode before, SpecNode after, SpecNode brief) {
    find(key).ifPresent(found -> merge(found, before, after, brief));
  }

  private void merge(Found found, SpecNode before, SpecNode after, SpecNode brief) {
    if (before.equals(after)) {
      return;
    }
    Node said = found.tuple().getValueNode();
    if (said instanceof MappingNode mapping
        && !mapping.getValue().isEmpty()
        && before instanceof SpecNode.Mapping was
        && after instanceof SpecNode.Mapping is) {
      mergeEntries(within(found, mapping), was, is, brief);
    } else {
      write(found, brief);
    }
  }

  private Found within(Found outer, MappingNode mapping) {
    List<MappingNode> within = new ArrayList<>(List.of(mapping));
    within.addAll(outer.within());
    List<NodeTuple> path = new ArrayList<>(List.of(outer.tuple()));
    path.addAll(outer.path());
    return new Found(outer.tuple(), within, path);
  }

  private void mergeEntries(
      Found place, SpecNode.Mapping before, SpecNode.Mapping after, SpecNode brief) {
    before
        .entries()
        .keySet()
        .forEach(
            key -> {
              if (!after.entries().containsKey(key)) {
                entry(place, key).ifPresent(this::remove);
              }
            });
    after
        .entries()
        .forEach(
            (key, entry) -> {
              SpecNode.Entry was = before.entries().get(key);
              SpecNode shown = shown(brief, key, entry.value());
              Optional<Found> there = entry(place, key);
              if (there.isPresent() && was != null) {
                merge(there.get(), was.value(), entry.value(), shown);
              } else if (there.isPresent()) {
                write(there.get(), shown);
              } else if (was == null || !was.value().equals(entry.value())) {
                insert(place.mapping(), key, shown);
              }
            });
  }

  private static SpecNode shown(SpecNode brief, String key, SpecNode even) {
    SpecNode.@Nullable Entry entry =
        brief instanceof SpecNode.Mapping mapping ? mapping.entries().get(key) : null;
    return entry == null ? even : entry.value();
  }

  private static Optional<Found> entry(Found place, String key) {
    return place.mapping().getValue().stream()
        .filter(tuple -> keyOf(tuple).equals(key))
        .findFirst()
        .map(tuple -> new Found(tuple, place.within(), place.path()));
  }

  private static String keyOf(NodeTuple tuple) {
    return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private Optional<Found> find(SourceLocation place) {
    return find(place, new Found(new NodeTuple(root, root), List.of(root), List.of()));
  }

  private static Optional<Found> find(SourceLocation place, Found within) {
    for (NodeTuple tuple : within.mapping().getValue()) {
      Mark mark = tuple.getKeyNode().getStartMark().orElseThrow();
      Found found = new Found(tuple, within.within(), within.path());
      if (mark.getLine() + 1 == place.line() && mark.getColumn() + 1 == place.column()) {
        return Optional.of(found);
      }
      if (tuple.getValueNode() instanceof MappingNode inner) {
        List<MappingNode> deeper = new ArrayList<>(List.of(inner));
        deeper.addAll(within.within());
        List<NodeTuple> path = new ArrayList<>(List.of(tuple));
        path.addAll(within.path());
        Optional<Found> below = find(place, new Found(tuple, deeper, path));
        if (below.isPresent()) {
          return below;
        }
      }
    }
    return Optional.empty();
  }

  private void write(Found found, SpecNode value) {
    String key = keyOf(found.tuple());
    int from = start(found.tuple().getKeyNode());
    int to = end(found.tuple().getValueNode());
    if (found.mapping().getFlowStyle() == FlowStyle.FLOW) {
      edits.add(new Edit(from, to, YamlEmitter.inlineEntry(key, value)));
      return;
    }
    String entry = YamlEmitter.entry(key, value, column(from));
    int lineEnd = lineEnd(to);
    String comment = text.substring(to, lineEnd).strip();
    boolean afterLines = !comment.isEmpty() && entry.indexOf('\n') >= 0;
    edits.add(
        afterLines
            ? new Edit(from, lineEnd, entry.replaceFirst("\n", " " + quoted(comment) + "\n"))
            : new Edit(from, to, entry));
  }

  private static String quoted(String comment) {
    return java.util.regex.Matcher.quoteReplacement(comment);
  }

  private void insert(MappingNode mapping, String key, SpecNode value) {
    NodeTuple last = mapping.getValue().get(mapping.getValue().size() - 1);
    int end = end(last.getValueNode());
    if (mapping.getFlowStyle() == FlowStyle.FLOW) {
      edits.add(new Edit(end, end, ", " + YamlEmitter.inlineEntry(key, value)));
      return;
    }
    int indent = column(start(mapping.getValue().get(0).getKeyNode()));
    int at = lineEnd(end);
    edits.add(new Edit(at, at, "\n" + " ".repeat(indent) + YamlEmitter.entry(key, value, indent)));
  }

  private void remove(Found found) {
    List<NodeTuple> entries = found.mapping().getValue();
    if (entries.size() == 1 && !found.path().isEmpty()) {
      remove(
          new Found(
              found.path().get(0),
              found.within().subList(1, found.within().size()),
              found.path().subList(1, found.path().size())));
      return;
    }
    int position = entries.indexOf(found.tuple());
    int from = start(found.tuple().getKeyNode());
    int to = end(found.tuple().getValueNode());
    if (found.mapping().getFlowStyle() != FlowStyle.FLOW) {
      edits.add(new Edit(from - column(from), Math.min(lineEnd(to) + 1, text.length()), ""));
    } else if (position + 1 < entries.size()) {
      edits.add(new Edit(from, start(entries.get(position + 1).getKeyNode()), ""));
    } else {
      int before = position == 0 ? from : end(entries.get(position - 1).getValueNode());
      edits.add(new Edit(before, to, ""));
    }
  }

  private int start(Node node) {
    return offset(node.getStartMark().orElseThrow());
  }

  /** Where it really ends: what is written as a block has its end where the next thing begins. */
  private int end(Node node) {
    if (node instanceof CollectionNode<?> collection
        && collection.getFlowStyle() == FlowStyle.BLOCK
        && !collection.getValue().isEmpty()) {
      Object last = collection.getValue().get(collection.getValue().size() - 1);
      return end(last instanceof NodeTuple tuple ? tuple.getValueNode() : (Node) last);
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
