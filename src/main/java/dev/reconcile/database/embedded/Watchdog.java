package dev.reconcile.database.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The shell that holds a server, and stops it when we close the pipe to it or are no more. */
final class Watchdog implements AutoCloseable {

  private static final String SCRIPT = Scripts.read("server.sh");
  private static final int SECONDS_TO_STOP = 15;

  private final Process shell;

  private Watchdog(Process shell) {
    this.shell = shell;
  }

  /**
   * Starts a server.
   *
   * @param home its folder, which is removed when it ends
   * @param template a folder to copy to {@code home/data} first, or nothing
   * @param user who runs it
   * @param command the server and its arguments
   */
  static Watchdog start(Path home, String template, ServerUser user, List<String> command)
      throws IOException {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("sh", "-c", SCRIPT, "sh", home.toString(), template, user.owner()));
    words.addAll(user.command(command));
    return new Watchdog(new ProcessBuilder(words).redirectErrorStream(true).start());
  }

  boolean isRunning() {
    return shell.isAlive();
  }

  /** The last that the server said; only once it has ended. */
  String lastWords() throws IOException {
    try (InputStream output = shell.getInputStream()) {
      return new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  @Override
  public void close() {
    try {
      shell.getOutputStream().close();
      if (!shell.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        shell.destroyForcibly();
      }
    } catch (IOException alreadyGone) {
      shell.destroyForcibly();
    } catch (InterruptedException interruption) {
      // The pipe is closed already: the shell goes on without us.
      Thread.currentThread().interrupt();
    }
  }
}
