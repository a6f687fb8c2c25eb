package dev.reconcile.database.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Folders that are made once and then kept. A folder that is there is complete: it is made under
 * another name first.
 *
 * @param folder where they are
 */
record Cache(Path folder) {

  private static final String DRAFT = "draft-";

  /** Fills a new, empty folder. */
  interface Maker {
    void make(Path folder) throws IOException;
  }

  /** The folder of that name; made if it isn't there, while other processes that want it wait. */
  Path folder(String name, Maker maker) throws IOException {
    Path wanted = folder.resolve(name);
    if (!Files.isDirectory(wanted)) {
      makeLocked(wanted, maker);
    }
    return wanted;
  }

  private void makeLocked(Path wanted, Maker maker) throws IOException {
    Files.createDirectories(folder);
    // Java's file locks belong to the whole process, so threads have to wait for each other as
    // well.
    synchronized (Cache.class) {
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var lock = channel.lock()) {
        if (lock.isValid() && !Files.isDirectory(wanted)) {
          removeDrafts();
          make(wanted, maker);
        }
      }
    }
  }

  private void make(Path wanted, Maker maker) throws IOException {
    Path draft = Files.createTempDirectory(folder, DRAFT);
    try {
      // Whoever runs the server in root's stead has to come in; what is secret inside has rights of
      // its own.
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
      maker.make(draft);
      Files.move(draft, wanted, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      remove(draft);
    }
  }

  /**
   * With the lock in our hands, what is still unfinished was left behind by a command that was
   * killed.
   */
  private void removeDrafts() throws IOException {
    try (var drafts = Files.newDirectoryStream(folder, DRAFT + "*")) {
      for (Path draft : drafts) {
        remove(draft);
      }
    }
  }

  private static void remove(Path draft) throws IOException {
    Command.of("rm", "-rf", draft.toString()).run();
  }
}
