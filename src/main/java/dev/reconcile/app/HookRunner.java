package dev.reconcile.app;

import dev.reconcile.database.DatabaseException;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.project.Hook;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Does what hooks say. */
public final class HookRunner {

  private final Session session;
  private final Path directory;
  private final Consumer<String> listener;

  /**
   * For one database.
   *
   * @param directory where commands are started
   * @param listener is told what they say
   */
  public HookRunner(Session session, Path directory, Consumer<String> listener) {
    this.session = session;
    this.directory = directory;
    this.listener = listener;
  }

  /**
   * Does one.
   *
   * @param input for its standard input
   * @param state of the run, for the message when it fails
   */
  void run(Hook hook, String input, String state) {
    if (hook instanceof Hook.Command command) {
      command(command, input, state);
    } else if (hook instanceof Hook.Statements statements) {
      statements(statements, state);
    }
  }

  private void statements(Hook.Statements hook, String state) {
    try {
      session.inTransaction(
          Session.Mode.READ_WRITE,
          () -> {
            boolean wanted = hook.guard() == null || isTrue(hook.guard());
            if (wanted) {
              session.execute(sql(hook.sql()), "the hook");
            }
            return wanted;
          });
    } catch (DatabaseException e) {
      throw failed(hook.sql().strip(), String.valueOf(e.getMessage()), state);
    }
  }

  private boolean isTrue(String guard) {
    List<Optional<String>> answer = session.ask(sql(guard), "the guard of the hook");
    return !answer.isEmpty() && answer.get(0).filter("t"::equals).isPresent();
  }

  private static Sql sql(String text) {
    return new SqlWriter().fragment(text).done();
  }

  private void command(Hook.Command hook, String input, String state) {
    try {
      Process process =
          new ProcessBuilder("sh", "-c", hook.line())
              .directory(directory.toAbsolutePath().toFile())
              .redirectErrorStream(true)
              .start();
      Background<Boolean> feeding =
          Background.start("input of a hook", () -> isFed(process, input));
      try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
        said.lines().forEach(listener);
      }
      int status = process.waitFor();
      feeding.get();
      if (status != 0) {
        throw failed(hook.line(), "it ended with " + status, state);
      }
    } catch (IOException e) {
      throw failed(hook.line(), String.valueOf(e.getMessage()), state);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(hook.line(), "it was interrupted", state);
    }
  }

  /** A command need not read what it is given. */
  private static boolean isFed(Process process, String input) {
    try (OutputStream pipe = process.getOutputStream()) {
      pipe.write(input.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static ReconcileException failed(String hook, String why, String state) {
    return ReconcileException.of(
        "hook-failed",
        "the hook «" + hook + "» failed: " + why + ". " + state,
        "see hooks in reconcile.yaml");
  }
}
