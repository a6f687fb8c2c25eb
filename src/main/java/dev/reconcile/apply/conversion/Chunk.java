package dev.reconcile.apply.conversion;

import org.jspecify.annotations.Nullable;

/**
 * A part of a table, and how far it is.
 *
 * @param number within its conversion
 * @param schema of the table, or the partition
 * @param table its name
 * @param next the first block that is not done
 * @param end the first block of the next chunk
 * @param window what is under way; null between two windows
 */
record Chunk(
    int number, String schema, String table, long next, long end, @Nullable Window window) {

  /**
   * Blocks that are gone through stride by stride.
   *
   * @param end the first block behind it
   * @param stride the next one
   * @param strides how many there are
   */
  record Window(long end, int stride, int strides) {}

  /** The same with a window over so many blocks. */
  Chunk opening(long blocks, int strides) {
    Window opened = new Window(Math.min(end, next + blocks), 0, strides);
    return new Chunk(number, schema, table, next, end, opened);
  }

  /** The same after a stride of a window. */
  Chunk after(Window done) {
    return done.stride() + 1 < done.strides()
        ? new Chunk(
            number,
            schema,
            table,
            next,
            end,
            new Window(done.end(), done.stride() + 1, done.strides()))
        : new Chunk(number, schema, table, done.end(), end, null);
  }
}
