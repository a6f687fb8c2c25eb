package dev.reconcile.cli;

import dev.reconcile.cli.Destinations.Destination;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.project.Project;
import dev.reconcile.report.RowsText;
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

  private static final int NOT_BEGUN = -1;

  private final SeveralOptions options;
  private final Console console;
  private final List<String> arguments;
  private final AtomicBoolean stopped = new AtomicBoolean();

  /**
   * For one command.
   *
   * @param arguments as they were given
   */
  SeveralDatabases(SeveralOptions options, Console console, String... arguments) {
    this.options = options;
    this.console = console;
    this.arguments = withoutFolder(arguments);
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

  /** How a command ended for a database. */
  private record Ending(String name, int code, String out) {

    String lastLine() {
      List<String> lines = out.lines().filter(line -> !line.isBlank()).toList();
      return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }

    String words() {
      return switch (code) {
        case NOT_BEGUN -> "not begun";
        case ExitCode.OK -> "ok";
        case ExitCode.DIFFERS -> "differs";
        case ExitCode.HELD_BACK -> "held back";
        default -> "failed";
      };
    }
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
    summary(endings);
    return endings.stream()
        .map(Ending::code)
        .max(Comparator.comparing(SEVERITY::indexOf))
        .filter(code -> code != NOT_BEGUN)
        .orElse(ExitCode.OK);
  }

  private List<Ending> endings(List<Destination> meant) {
    ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, options.jobs));
    try {
      List<Future<Ending>> futures = new ArrayList<>();
      for (Destination destination : meant) {
        boolean later = options.firstOnly && !futures.isEmpty();
        futures.add(
            workers.submit(
                () -> later ? new Ending(destination.name(), NOT_BEGUN, "") : run(destination)));
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
      return new Ending(destination.name(), NOT_BEGUN, "");
    }
    StringWriter out = new StringWriter();
    Console own =
        new Console(
            new PrintWriter(out),
            new PrintWriter(new Prefixed(destination.name()), true),
            console.environment(),
            false);
    List<String> all = new ArrayList<>(arguments);
    all.addAll(destination.arguments());
    int code = Main.run(own, all.toArray(String[]::new));
    if (options.stopOnFailure && code != ExitCode.OK && code != ExitCode.DIFFERS) {
      stopped.set(true);
    }
    return new Ending(destination.name(), code, out.toString());
  }

  private Ending shown(Ending ending) {
    if (ending.code() != NOT_BEGUN) {
      console.print(console.palette().bold("== " + ending.name() + " ==") + "\n" + ending.out());
    }
    return ending;
  }

  private void summary(List<Ending> endings) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("database", "ended", "with"));
    endings.forEach(ending -> lines.add(List.of(ending.name(), ending.words(), ending.lastLine())));
    console.print("\n" + RowsText.of(lines));
    StringBuilder counts = new StringBuilder(endings.size() + " databases");
    for (String words : List.of("ok", "differs", "held back", "failed", "not begun")) {
      long count = endings.stream().filter(ending -> ending.words().equals(words)).count();
      counts.append(count == 0 ? "" : ", " + count + " " + words);
    }
    console.print(counts + "\n");
  }

  /** Messages of several databases come as they are made, and each line says of which. */
  private final class Prefixed extends Writer {

    private final String name;
    private final StringBuilder line = new StringBuilder();

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
