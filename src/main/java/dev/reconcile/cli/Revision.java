package dev.reconcile.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Which version of a project's files this is. */
final class Revision {

  private Revision() {}

  /** The commit of the folder; with a plus sign when files of the folder have changed since. */
  static Optional<String> ofFolder(Path folder) {
    return git(folder, "rev-parse", "HEAD")
        .filter(commit -> !commit.isEmpty())
        .map(
            commit ->
                git(folder, "status", "--porcelain", "--", ".").filter(String::isEmpty).isPresent()
                    ? commit
                    : commit + "+");
  }

  private static Optional<String> git(Path folder, String... arguments) {
    String[] words = new String[arguments.length + 3];
    words[0] = "git";
    words[1] = "-C";
    words[2] = folder.toString();
    System.arraycopy(arguments, 0, words, 3, arguments.length);
    try {
      Process git =
          new ProcessBuilder(words)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .start();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return git.waitFor() == 0 ? Optional.of(said) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // there is no git here
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
