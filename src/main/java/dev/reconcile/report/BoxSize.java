package dev.reconcile.report;

import java.util.List;

/** How much room a box takes, with letters of one width. */
final class BoxSize {

  /** Of a letter of 12 pixels. */
  static final double LETTER = 7.3;

  static final double LINE = 20;
  static final double MARGIN = 8;
  private static final int BETWEEN = 2;

  /** The columns of letters: keys, names, types. */
  int keys(Diagram.Box box) {
    return longest(box.rows().stream().map(BoxSize::signs).toList());
  }

  int names(Diagram.Box box) {
    return longest(box.rows().stream().map(Diagram.Row::name).toList());
  }

  private static int types(Diagram.Box box) {
    return longest(box.rows().stream().map(row -> Mermaid.shortened(row.type())).toList());
  }

  private static int longest(List<String> texts) {
    int longest = texts.stream().mapToInt(String::length).max().orElse(0);
    return longest == 0 ? 0 : longest + BETWEEN;
  }

  static String signs(Diagram.Row row) {
    return String.join(" ", row.roles().stream().map(Diagram.Role::sign).toList());
  }

  double width(Diagram.Box box) {
    int letters = Math.max(keys(box) + names(box) + types(box), head(box).length());
    return Math.ceil(letters * LETTER + 2 * MARGIN);
  }

  double height(Diagram.Box box) {
    return LINE * (box.rows().size() + 1) + MARGIN / 2;
  }

  /** What stands above the rows. */
  static String head(Diagram.Box box) {
    return box.sort().equals("table") ? box.name() : box.name() + " (" + box.sort() + ")";
  }

  /** An arrow starts beside the first column that it is about. */
  double start(Diagram diagram, Diagram.Arrow arrow) {
    Diagram.Box box =
        diagram.boxes().stream()
            .filter(other -> other.name().equals(arrow.from()))
            .findFirst()
            .orElseThrow();
    String first = arrow.label().split(", ", 2)[0];
    for (int i = 0; i < box.rows().size(); i++) {
      if (box.rows().get(i).name().equals(first)) {
        return LINE * (i + 1) + LINE / 2;
      }
    }
    return LINE / 2;
  }

  /** And ends beside the name. */
  double end() {
    return LINE / 2;
  }
}
