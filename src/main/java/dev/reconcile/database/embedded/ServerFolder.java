package dev.reconcile.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a server lives while it runs. */
public final class ServerFolder {

  /**
   * Linux's folder in memory. A database is some 300 small files, and to create them takes a disk
   * up to ten times as long as it takes memory.
   */
  private static final Path MEMORY = Path.of("/dev/shm");

  /** Containers mostly have 64 MB there, which is not enough for a server's write-ahead log. */
  private static final long BYTES_WANTED = 4L << 30;

  private ServerFolder() {}

  /** A new, empty folder that only we can enter. */
  public static Path create() throws IOException {
    if (isInMemory()) {
      return Files.createTempDirectory(MEMORY, "reconcile-");
    }
    return Files.createTempDirectory("reconcile-");
  }

  private static boolean isInMemory() throws IOException {
    return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() >= BYTES_WANTED;
  }
}
