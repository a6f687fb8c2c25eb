package dev.reconcile.spec;

import dev.reconcile.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * Walks along a value and the way in which a file writes it, so that a place in the value can be
 * pointed at in the file: in a block, in quotes, folded or not.
 */
final class ScalarSource {

  private final SpecNode.Scalar scalar;
  private final List<String> lines;
  private final char style;
  private int indentation;
  private int line;
  private int column;

  private ScalarSource(SpecNode.Scalar scalar, List<String> lines) {
    this.scalar = scalar;
    this.lines = lines;
    this.line = scalar.place().line() - 1;
    this.column = scalar.place().column() - 1;
    this.style = at();
  }

  /**
   * Where the file has the character of the value at the offset; empty where the value is written
   * in a way that is not followed.
   *
   * @param lines those of the file
   */
  static Optional<SourceLocation> place(SpecNode.Scalar scalar, List<String> lines, int offset) {
    return new ScalarSource(scalar, lines).place(offset);
  }

  private Optional<SourceLocation> place(int offset) {
    if (isBlock()) {
      enterBlock();
    } else if (style == '"' || style == '\'') {
      column++;
    }
    String value = scalar.text();
    for (int i = 0; i < offset; i++) {
      if (!advance(value.charAt(i))) {
        return Optional.empty();
      }
    }
    skipFold(offset < value.length() ? value.charAt(offset) : '\n');
    return Optional.of(new SourceLocation(scalar.place().file(), line + 1, column + 1));
  }

  private boolean isBlock() {
    return style == '|' || style == '>';
  }

  /** The first line with text tells how far the block is indented. */
  private void enterBlock() {
    String first = scalar.text().lines().filter(text -> !text.isBlank()).findFirst().orElse("");
    int header = line;
    do {
      line++;
    } while (line < lines.size() && lines.get(line).isBlank());
    indentation = line < lines.size() ? Math.max(0, leading(lines.get(line)) - leading(first)) : 0;
    line = header + 1;
    column = indentation;
  }

  private static int leading(String text) {
    return text.length() - text.stripLeading().length();
  }

  /** Passes over one character of the value; false if the file has another. */
  private boolean advance(char wanted) {
    if (wanted == '\n' && style == '|') {
      line++;
      column = indentation;
      return true;
    }
    skipFold(wanted);
    if (style == '"' && at() == '\\') {
      column += 2;
      return true;
    }
    boolean doubled = style == '\'' && wanted == '\'';
    boolean same = at() == wanted;
    column += doubled ? 2 : 1;
    return same || isFolded(wanted);
  }

  /** A line break stands for one blank. */
  private boolean isFolded(char wanted) {
    if (wanted != ' ' || column <= lineLength()) {
      return false;
    }
    line++;
    column = line < lines.size() ? leading(lines.get(line)) : 0;
    return line < lines.size();
  }

  /** Text goes on where the next line begins. */
  private void skipFold(char wanted) {
    if (wanted != ' ' && wanted != '\n' && !isBlock() && column >= lineLength()) {
      line++;
      column = line < lines.size() ? leading(lines.get(line)) : 0;
    }
  }

  private int lineLength() {
    return line < lines.size() ? lines.get(line).length() : 0;
  }

  private char at() {
    return column < lineLength() ? lines.get(line).charAt(column) : '\n';
  }
}
