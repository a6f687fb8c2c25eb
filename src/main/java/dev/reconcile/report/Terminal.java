package dev.reconcile.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What texts are shown on.
 *
 * @param palette its colours
 * @param columns how many characters fit in a line
 */
public record Terminal(Palette palette, int columns) {

  /** A file or another program: no colours, and lines of any length. */
  public static final Terminal NONE = new Terminal(Palette.NONE, Integer.MAX_VALUE);

  private static final int NARROWEST = 40;
  private static final int FURTHER_IN = 4;
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

  /** Below a certain width, lines are longer than the terminal: words have to fit. */
  public Terminal {
    columns = Math.max(columns, NARROWEST);
  }

  /** Words in lines that fit, all but the first of them further in. */
  List<String> wrapped(int indent, String words) {
    String first = " ".repeat(indent) + words;
    if (length(first) <= columns) {
      return List.of(first);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(" ".repeat(indent));
    int used = indent;
    boolean begun = false;
    for (String word : words.split(" ", -1)) {
      if (begun && used + 1 + length(word) > columns) {
        lines.add(line.toString());
        line = new StringBuilder(" ".repeat(indent + FURTHER_IN));
        used = indent + FURTHER_IN;
        begun = false;
      }
      line.append(begun ? " " : "").append(word);
      used += (begun ? 1 : 0) + length(word);
      begun = true;
    }
    lines.add(line.toString());
    return lines;
  }

  /** Colours take no room. */
  private static int length(String text) {
    return COLOUR.matcher(text).replaceAll("").length();
  }
}
