package dev.reconcile.database.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The shell that holds a server, and stops it when we close the pipe to it or are no more. */
final class Watchdog implements AutoCloseable {

  private static final String SCRIPT = Scripts.read("server.sh");
  private static final int SECONDS_TO_STOP = 15;

  private final Process shell;

  private Watchdog(Process shell) {
    this.shell = shell;
  }

  /**
   * What to hold.
   *
   * @param home the server's folder, which is removed when it ends
   * @param template a folder to copy to {@code home/data} first; null for none
   * @param user who runs it
   * @param command the server and its arguments, which other users of the machine can see
   * @param environment what it gets unseen
   */
  record Charge(
      Path home,
      @Nullable Path template,
      ServerUser user,
      List<String> command,
      Map<String, String> environment) {}

  /** Starts a server. */
  static Watchdog start(Charge charge) throws IOException {
    Path script = charge.home().resolve("server.sh");
    Files.writeString(script, SCRIPT);
    List<String> words = new ArrayList<>();
    words.addAll(List.of("sh", script.toString(), charge.home().toString()));
    words.add(charge.template() == null ? "" : charge.template().toString());
    words.add(charge.user().owner());
    words.addAll(charge.user().command(charge.command()));
    ProcessBuilder shell = new ProcessBuilder(words).redirectErrorStream(true);
    shell.environment().putAll(charge.environment());
    return new Watchdog(shell.start());
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
