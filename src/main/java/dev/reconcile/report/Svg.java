package dev.reconcile.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A diagram as one SVG file that refers to nothing outside of itself, in light and dark. */
public final class Svg {

  private static final String STYLE =
      """
      <style>
        svg { background: #ffffff; color: #1f2328; }
        text { font: 12px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #1f2328; }
        .box { fill: #ffffff; stroke: #8c959f; }
        .head { fill: #ddf4ff; stroke: #8c959f; }
        .view .head { fill: #fff8c5; }
        .name { font-weight: bold; }
        .key, .type { fill: #59636e; }
        .line { fill: none; stroke: #59636e; stroke-width: 1.2; }
        .reads { stroke-dasharray: 4 3; }
        .tip { fill: #59636e; }
        @media (prefers-color-scheme: dark) {
          svg { background: #0d1117; color: #e6edf3; }
          text { fill: #e6edf3; }
          .box { fill: #151b23; stroke: #656c76; }
          .head { fill: #0c2d6b; stroke: #656c76; }
          .view .head { fill: #4b2900; }
          .key, .type { fill: #9198a1; }
          .line { stroke: #9198a1; }
          .tip { fill: #9198a1; }
        }
      </style>
      """;

  private final Diagram diagram;
  private final BoxSize sizes = new BoxSize();
  private final StringBuilder text = new StringBuilder();

  private Svg(Diagram diagram) {
    this.diagram = diagram;
  }

  /** The picture of a diagram, ending in a line break. */
  public static String of(Diagram diagram) {
    Svg svg = new Svg(diagram);
    svg.draw(DiagramLayout.of(diagram, svg.sizes));
    return svg.text.toString();
  }

  private void draw(DiagramLayout layout) {
    String width = number(layout.size().width());
    String height = number(layout.size().height());
    line(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\">"
            .formatted(width, height, width, height));
    text.append(STYLE);
    line(
        "<defs><marker id=\"tip\" viewBox=\"0 0 10 10\" refX=\"10\" refY=\"5\" markerWidth=\"8\""
            + " markerHeight=\"8\" orient=\"auto\"><path class=\"tip\" d=\"M0 0L10 5L0 10z\"/>"
            + "</marker></defs>");
    for (int i = 0; i < diagram.arrows().size(); i++) {
      arrow(diagram.arrows().get(i), layout.lines().get(i));
    }
    for (int i = 0; i < diagram.boxes().size(); i++) {
      box(diagram.boxes().get(i), layout.boxes().get(i));
    }
    line("</svg>");
  }

  private void arrow(Diagram.Arrow arrow, List<DiagramLayout.Point> points) {
    String path =
        points.stream()
            .map(point -> number(point.x()) + " " + number(point.y()))
            .collect(Collectors.joining(" L", "M", ""));
    boolean reads = arrow.meaning() == Diagram.Meaning.READS;
    line(
        "<path class=\"line%s\" marker-end=\"url(#tip)\" d=\"%s\"><title>%s</title></path>"
            .formatted(
                reads ? " reads" : "",
                path,
                PlanHtml.escaped(arrow.from() + " → " + arrow.to() + ": " + arrow.label())));
  }

  private void box(Diagram.Box box, DiagramLayout.Place place) {
    String width = number(place.width());
    line(
        "<g class=\"%s\" transform=\"translate(%s %s)\">"
            .formatted(
                box.sort().contains("view") ? "view" : "table",
                number(place.x()),
                number(place.y())));
    line(
        "<rect class=\"box\" width=\"%s\" height=\"%s\" rx=\"4\"/>"
            .formatted(width, number(place.height())));
    line(
        "<rect class=\"head\" width=\"%s\" height=\"%s\" rx=\"4\"/>"
            .formatted(width, BoxSize.LINE));
    word("name", 0, 0, BoxSize.head(box));
    int names = sizes.keys(box);
    int types = names + sizes.names(box);
    for (int i = 0; i < box.rows().size(); i++) {
      Diagram.Row row = box.rows().get(i);
      word("key", 0, i + 1, BoxSize.signs(row));
      word("column", names, i + 1, row.name());
      word("type", types, i + 1, Mermaid.shortened(row.type()));
    }
    line("</g>");
  }

  private void word(String sort, int column, int row, String words) {
    if (!words.isEmpty()) {
      line(
          "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>"
              .formatted(
                  sort,
                  number(BoxSize.MARGIN + column * BoxSize.LETTER),
                  number(BoxSize.LINE * row + BoxSize.LINE * 0.7),
                  PlanHtml.escaped(words)));
    }
  }

  private void line(String markup) {
    text.append(markup).append('\n');
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
