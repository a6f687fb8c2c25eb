package dev.reconcile.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Copies of projects, for tests that change a line of them. */
public final class ProjectCopy {

  private ProjectCopy() {}

  /** Copies a folder of a folder; gives the copy. */
  public static Path of(Path projects, Path target, String name) throws IOException {
    Path source = projects.resolve(name);
    List<Path> files;
    try (Stream<Path> all = Files.walk(source)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path copy = target.resolve(source.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    return target;
  }

  /** Puts other words in the place of some that are there. */
  public static void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(file + " does not say: " + from);
    }
    Files.writeString(file, text.replace(from, to));
  }
}
