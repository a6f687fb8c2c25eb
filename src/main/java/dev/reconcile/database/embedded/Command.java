package dev.reconcile.database.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A program that runs to its end. */
record Command(List<String> words) {

  private static final int LINES_OF_AN_ERROR = 6;

  static Command of(String... words) {
    return new Command(List.of(words));
  }

  /** Runs it with nothing to read; gives what it said. */
  String run() throws IOException {
    return run(InputStream.nullInputStream());
  }

  /**
   * Runs it with something to read; gives what it said.
   *
   * @throws IOException when it can't be started or fails; with its words
   */
  String run(InputStream input) throws IOException {
    // To a file: with a pipe, a program that talks while it is still reading would wait for us, and
    // we for it.
    Path said = Files.createTempFile("reconcile-", ".log");
    try {
      Process process =
          new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said.toFile()).start();
      feed(process, input);
      int status = process.waitFor();
      String output = Files.readString(said, StandardCharsets.UTF_8).strip();
      if (status != 0) {
        throw new IOException(words.get(0) + " failed (" + status + "): " + beginning(output));
      }
      return output;
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + words.get(0) + " was running", interruption);
    } finally {
      Files.deleteIfExists(said);
    }
  }

  /** What matters of an error comes first; a compiler may go on for pages. */
  private static String beginning(String output) {
    return output.lines().limit(LINES_OF_AN_ERROR).collect(Collectors.joining("\n"));
  }

  private static void feed(Process process, InputStream input) throws IOException {
    try (OutputStream pipe = process.getOutputStream()) {
      input.transferTo(pipe);
    }
  }
}
