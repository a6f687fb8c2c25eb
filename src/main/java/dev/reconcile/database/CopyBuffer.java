package dev.reconcile.database;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.postgresql.copy.CopyIn;

/** Gathers lines of a COPY, so that each message to the server has many. */
final class CopyBuffer implements Consumer<String> {

  private static final int ENOUGH = 1 << 16;

  private final CopyIn copy;
  private final StringBuilder lines = new StringBuilder();

  CopyBuffer(CopyIn copy) {
    this.copy = copy;
  }

  @Override
  public void accept(String line) {
    lines.append(line).append('\n');
    if (lines.length() >= ENOUGH) {
      flush();
    }
  }

  void flush() {
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    try {
      copy.writeToCopy(bytes, 0, bytes.length);
    } catch (SQLException e) {
      throw DatabaseException.of(e, "copying rows");
    }
    lines.setLength(0);
  }
}
