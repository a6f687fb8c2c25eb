package dev.reconcile.report;

/** Colours, or none. */
public enum Palette {
  /** Plain text. */
  NONE,
  /** Escape sequences of ECMA-48, as every terminal knows them. */
  ANSI;

  /** What was added. */
  public String green(String text) {
    return paint("32", text);
  }

  /** What goes. */
  public String red(String text) {
    return paint("31", text);
  }

  /** What changes, and what to look at. */
  public String yellow(String text) {
    return paint("33", text);
  }

  /** Headings. */
  public String bold(String text) {
    return paint("1", text);
  }

  /** What is there for completeness. */
  public String faint(String text) {
    return paint("2", text);
  }

  private String paint(String code, String text) {
    return this == NONE ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
