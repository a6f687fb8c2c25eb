package dev.reconcile.testing;

import dev.reconcile.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The tool as a user runs it, in this process: arguments in, exit code and texts out.
 *
 * @param exitCode what a script would see
 * @param out what it printed
 * @param err its messages
 */
public record Tool(int exitCode, String out, String err) {

  /** Runs a command with no variables of the environment. */
  public static Tool run(String... arguments) {
    return run(Map.of(), arguments);
  }

  /** Runs a command. */
  public static Tool run(Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), environment, arguments);
    return new Tool(code, out.toString(), err.toString());
  }

  /**
   * Runs a command of a project on a database, with scratch databases on the same server.
   *
   * @param directory the project's folder
   */
  public static Tool on(String url, Path directory, String command, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(command, "--dir", directory.toString(), "--url", url, "--scratch-url", url));
    arguments.addAll(List.of(options));
    return run(arguments.toArray(String[]::new));
  }

  /** The same for a URL whose role may make no scratch databases, with another's for those. */
  public static Tool on(TestDatabase scratch, String url, Path directory, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of("--dir", directory.toString(), "--url", url, "--scratch-url", scratch.url()));
    return run(all.toArray(String[]::new));
  }

  /** Makes a project of one schema file. */
  public static Path project(Path folder, String schema) {
    try {
      Files.createDirectories(folder.resolve("schema"));
      Files.writeString(folder.resolve("reconcile.yaml"), "version: 1\n");
      Files.writeString(folder.resolve("schema/schema.yaml"), schema);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything it said, for the message of a failed assertion. */
  @Override
  public String toString() {
    return "exit code " + exitCode + "\n--- out\n" + out + "--- err\n" + err;
  }
}
