package dev.reconcile.diagnostic;

/**
 * A place in a file.
 *
 * @param file the path as the user would type it
 * @param line counted from 1
 * @param column counted from 1
 */
public record SourceLocation(String file, int line, int column) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
