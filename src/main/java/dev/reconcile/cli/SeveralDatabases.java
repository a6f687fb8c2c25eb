package dev.reconcile.cli;

import dev.reconcile.cli.Destinations.Destination;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.project.Project;
import dev.reconcile.report.EndingsReport;
import dev.reconcile.report.EndingsReport.Ending;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine;

/** A command for each of the databases that a project names, and one summary. */
final class SeveralDatabases {

  /** From good to bad. */
  private static final List<Integer> SEVERITY =
      List.of(ExitCode.OK, ExitCode.DIFFERS, ExitCode.HELD_BACK, ExitCode.FAILURE, ExitCode.USAGE);

  private static final String ERROR = "error: ";

  private final TargetOptions target;
  private final SeveralOptions options;
  private final Console console;
  private final List<String> arguments;
  private final boolean json;
  private final AtomicBoolean stopped = new AtomicBoolean();

  /**
   * For one command.
   *
   * @param arguments as they were given
   */
  SeveralDatabases(TargetOptions target, Console console, String... arguments) {
    this.target = target;
    this.options = target.several;
    this.console = console;
    this.arguments = withoutFolder(arguments);
    this.json = isJson(this.arguments);
  }

  /** Then all that is printed is one document. */
  private static boolean isJson(List<String> arguments) {
    int format = arguments.indexOf("--format");
    boolean attached = arguments.stream().anyMatch(word -> word.equalsIgnoreCase("--format=json"));
    return attached
        || (format >= 0
            && format + 1 < arguments.size()
            && arguments.get(format + 1).equalsIgnoreCase("json"));
  }

  /** Each database says which folder describes it. */
  private static List<String> withoutFolder(String... arguments) {
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals("--dir")) {
        i++;
      } else if (!arguments[i].startsWith("--dir=")) {
        rest.add(arguments[i]);
      }
    }
    return List.copyOf(rest);
  }

  /** Runs the command for all that are meant; gives the exit code of the worst. */
  int run(Project project) {
    List<Destination> meant =
        Destinations.of(project, console).stream()
            .filter(destination -> options.means(destination.name()))
            .toList();
    if (meant.isEmpty()) {
      throw ReconcileException.of(
          "no-such-database",
          "reconcile.yaml has no database " + String.join(", ", options.names),
          "see databases: there");
    }
    if (meant.size() > 1 && arguments.contains("--out")) {
      throw new CommandLine.ParameterException(
          new CommandLine(CommandLine.Model.CommandSpec.create()),
          "--out is for one database; name it with --database");
    }
    List<Ending> endings = endings(meant);
    console.print(json ? EndingsReport.json(endings) : "\n" + EndingsReport.text(endings));
    return endings.stream()
        .filter(Ending::begun)
        .map(Ending::exitCode)
        .max(Comparator.comparing(SEVERITY::indexOf))
        .orElse(ExitCode.OK);
  }

  private List<Ending> endings(List<Destination> meant) {
    ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, options.jobs));
    try {
      List<Future<Ending>> futures = new ArrayList<>();
      for (Destination destination : meant) {
        boolean later = options.firstOnly && !futures.isEmpty();
        futures.add(
            workers.submit(() -> later ? Ending.notBegun(destination.name()) : run(destination)));
        if (options.canary && futures.size() == 1 && isBad(futures.get(0).get().exitCode())) {
          stopped.set(true);
        }
      }
      List<Ending> endings = new ArrayList<>();
      for (Future<Ending> future : futures) {
        endings.add(shown(future.get()));
      }
      return endings;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      workers.shutdownNow();
    }
  }

  private Ending run(Destination destination) {
    if (stopped.get()) {
      return Ending.notBegun(destination.name());
    }
    StringWriter out = new StringWriter();
    Prefixed messages = new Prefixed(destination.name());
    Console own =
        new Console(
            new PrintWriter(out), new PrintWriter(messages, true), console.environment(), false);
    List<String> all = new ArrayList<>(arguments);
    all.addAll(destination.arguments());
    if (target.environment == null && destination.environment() != null) {
      all.addAll(List.of("--env", destination.environment()));
    }
    int code = Main.run(own, all.toArray(String[]::new));
    if (options.stopOnFailure && isBad(code)) {
      stopped.set(true);
    }
    return new Ending(destination.name(), code, words(code), out.toString(), messages.error);
  }

  private static boolean isBad(int code) {
    return code != ExitCode.OK && code != ExitCode.DIFFERS;
  }

  private static String words(int code) {
    return switch (code) {
      case ExitCode.OK -> "ok";
      case ExitCode.DIFFERS -> "differs";
      case ExitCode.HELD_BACK -> "held back";
      default -> "failed";
    };
  }

  private Ending shown(Ending ending) {
    if (ending.begun() && !json) {
      console.print(console.palette().bold("== " + ending.name() + " ==") + "\n" + ending.out());
    }
    return ending;
  }

  /** Messages of several databases come as they are made, and each line says of which. */
  private final class Prefixed extends Writer {

    private final String name;
    private final StringBuilder line = new StringBuilder();

    /** The first one; empty while there is none. */
    private String error = "";

    Prefixed(String name) {
      this.name = name;
    }

    @Override
    public void write(char[] letters, int offset, int length) {
      for (int i = offset; i < offset + length; i++) {
        if (letters[i] == '\n') {
          tell();
        } else {
          line.append(letters[i]);
        }
      }
    }

    private void tell() {
      if (error.isEmpty() && line.indexOf(ERROR) == 0) {
        error = line.substring(ERROR.length());
      }
      synchronized (console) {
        console.message("[" + name + "] " + line);
      }
      line.setLength(0);
    }

    @Override
    public void flush() {
      // each line is told once it is complete
    }

    @Override
    public void close() {
      if (!line.isEmpty()) {
        tell();
      }
    }
  }
}
