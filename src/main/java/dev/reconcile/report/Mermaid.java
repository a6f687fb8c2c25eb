package dev.reconcile.report;

import java.util.stream.Collectors;

/**
 * A diagram in the language of Mermaid (mermaid.js.org), which code hosts draw by themselves. Its
 * words are letters, digits and underscores, so names are shown as near to that as can be.
 */
public final class Mermaid {

  private Mermaid() {}

  /** An entity relationship diagram, ending in a line break. */
  public static String of(Diagram diagram) {
    StringBuilder text = new StringBuilder("erDiagram\n");
    for (Diagram.Box box : diagram.boxes()) {
      text.append("  ").append(quoted(box.name()));
      if (box.rows().isEmpty()) {
        text.append('\n');
      } else {
        text.append(" {\n");
        box.rows().forEach(row -> text.append("    ").append(row(row)).append('\n'));
        text.append("  }\n");
      }
    }
    for (Diagram.Arrow arrow : diagram.arrows()) {
      text.append("  ").append(quoted(arrow.from())).append(' ').append(line(arrow.meaning()));
      text.append(' ').append(quoted(arrow.to())).append(" : ").append(quoted(arrow.label()));
      text.append('\n');
    }
    return text.toString();
  }

  private static String row(Diagram.Row row) {
    String type = row.type().isEmpty() ? "_" : word(shortened(row.type()), "[^\\w()\\[\\]]+");
    String roles = row.roles().stream().map(Diagram.Role::sign).collect(Collectors.joining(", "));
    String name = word(row.name(), "[^\\w]+");
    return type
        + " "
        + (isRole(name) ? name + "_" : name)
        + (roles.isEmpty() ? "" : " " + roles)
        + (row.remark().isEmpty() ? "" : " " + quoted(row.remark()));
  }

  /** The signs of roles are words of the language, in either case. */
  private static boolean isRole(String name) {
    return name.equalsIgnoreCase("pk")
        || name.equalsIgnoreCase("fk")
        || name.equalsIgnoreCase("uk");
  }

  private static String line(Diagram.Meaning meaning) {
    return switch (meaning) {
      case REFERS -> "}o--||";
      case MAY_REFER -> "}o--o|";
      case READS -> "}o..||";
    };
  }

  /** PostgreSQL's own short names for the types whose names have several words. */
  static String shortened(String type) {
    return type.replace("timestamp with time zone", "timestamptz")
        .replaceFirst("^timestamp(\\(\\d\\))? with time zone", "timestamptz$1")
        .replaceFirst("^timestamp(\\(\\d\\))? without time zone", "timestamp$1")
        .replaceFirst("^time(\\(\\d\\))? with time zone", "timetz$1")
        .replaceFirst("^time(\\(\\d\\))? without time zone", "time$1")
        .replace("character varying", "varchar")
        .replaceFirst("^character\\(", "char(")
        .replace("double precision", "float8");
  }

  private static String word(String text, String others) {
    String word = text.replaceAll(others, "_");
    return word.isEmpty() || !Character.isLetter(word.charAt(0)) ? "_" + word : word;
  }

  private static String quoted(String text) {
    return "\"" + text.replaceAll("[\"%\\\\\\p{Cntrl}]", "_") + "\"";
  }
}
