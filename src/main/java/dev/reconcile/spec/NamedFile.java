package dev.reconcile.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that YAML names.
 *
 * @param said the path as it is written there
 * @param path the path as the user would type it
 * @param text what is in it; empty where it was not read
 */
public record NamedFile(String said, String path, String text) {

  /**
   * The file that a key names, relative to the file that the entry stands in; null when the key is
   * absent or the file cannot be read, which is then reported.
   */
  public static @Nullable NamedFile of(SpecBody body, String key) {
    String said = body.text(key);
    if (said == null) {
      return null;
    }
    try {
      Path path = path(said, body);
      return new NamedFile(said, path.toString(), Files.readString(path));
    } catch (IOException | InvalidPathException e) {
      refuse(said, e, body, key);
    }
    return null;
  }

  /** The same without having read it: what is in it may be large. */
  public static @Nullable NamedFile unread(SpecBody body, String key) {
    String said = body.text(key);
    if (said == null) {
      return null;
    }
    try {
      Path path = path(said, body);
      Files.newInputStream(path).close();
      return new NamedFile(said, path.toString(), "");
    } catch (IOException | InvalidPathException e) {
      refuse(said, e, body, key);
    }
    return null;
  }

  private static Path path(String said, SpecBody body) {
    return Path.of(body.place().file()).resolveSibling(said).normalize();
  }

  private static void refuse(String said, Exception why, SpecBody body, String key) {
    if (why instanceof NoSuchFileException) {
      body.error(key, "no-file", "there is no file " + said, "the path is relative to this file");
    } else {
      body.error(key, "unreadable-file", "cannot read " + said + ": " + why.getMessage(), null);
    }
  }
}
