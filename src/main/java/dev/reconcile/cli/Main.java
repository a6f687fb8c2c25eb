package dev.reconcile.cli;

import dev.reconcile.database.ConnectionUrl;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.project.Project;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
    name = "reconcile",
    description = "Makes a PostgreSQL database match a folder of YAML files.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  /** Runs a command and exits with its code. */
  @SuppressWarnings("SystemConsoleNull") // the launcher asks newer Javas for the old meaning
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    boolean terminal = System.console() != null;
    Console console = new Console(out, err, System.getenv(), terminal);
    if (Arrays.stream(arguments).anyMatch(ConnectionUrl::showsPassword)) {
      console.message(
          "warning: whoever lists the processes of this machine sees the password in the URL\n"
              + "  hint: put it into PGPASSWORD, ~/.pgpass or a service file");
    }
    System.exit(run(console, arguments));
  }

  /**
   * Runs a command in this process.
   *
   * @return the exit code
   */
  public static int run(
      PrintWriter out, PrintWriter err, Map<String, String> environment, String... arguments) {
    return run(new Console(out, err, environment, false), arguments);
  }

  static int run(Console console, String... arguments) {
    if (arguments.length == 1 && arguments[0].equals("--version")) {
      // The answer is worth no more time than it takes to say it.
      console.print(Version.text() + "\n");
      return ExitCode.OK;
    }
    CommandLine commands = new CommandLine(new Main());
    register(commands, console, arguments.length == 0 ? "" : arguments[0]);
    commands.setOut(console.out());
    commands.setErr(console.err());
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    prepare(commands);
    commands.getSubcommands().values().forEach(Main::prepare);
    commands.setExecutionStrategy(parsed -> execute(parsed, console, arguments));
    commands.setExecutionExceptionHandler((error, command, result) -> report(console, error));
    int code = execute(commands, console, arguments);
    console.out().flush();
    return code;
  }

  /** What is too much for this process is no fault of the tool. */
  private static int execute(CommandLine commands, Console console, String... arguments) {
    try {
      return commands.execute(arguments);
    } catch (StackOverflowError e) {
      return report(
          console,
          ReconcileException.of(
              "nested-too-deeply",
              "something in the files or in the database is nested more deeply than can be followed",
              "RECONCILE_JAVA_OPTS=-Xss64m gives more room"));
    } catch (OutOfMemoryError e) {
      return report(
          console,
          ReconcileException.of(
              "out-of-memory",
              "this takes more memory than the process may have",
              "RECONCILE_JAVA_OPTS=-Xmx4g gives it more"));
    }
  }

  /** A command that says of no database which one is for all that the project names. */
  private static int execute(CommandLine.ParseResult parsed, Console console, String... arguments) {
    if (parsed.hasSubcommand()
        && parsed.subcommand().commandSpec().userObject() instanceof PerDatabase command
        && !parsed.subcommand().isUsageHelpRequested()
        && command.target().url == null) {
      Path folder = command.folder();
      try {
        Project project = folder == null ? null : ProjectOptions.project(folder);
        if (project != null && command.target().areLeftTo(project)) {
          return new SeveralDatabases(command.target(), console, arguments).run(project);
        }
      } catch (ReconcileException e) {
        return report(console, e);
      }
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  /** Only the command that is named, because describing all of them takes a tenth of a second. */
  private static void register(CommandLine commands, Console console, String named) {
    Map<String, Supplier<Object>> known = new LinkedHashMap<>();
    known.put("init", () -> new InitCommand(console));
    known.put("export", () -> new ExportCommand(console));
    known.put("validate", () -> new ValidateCommand(console));
    known.put("plan", () -> new PlanCommand(console));
    known.put("apply", () -> new ApplyCommand(console));
    known.put("rollback", () -> new RollbackCommand(console));
    known.put("drift", () -> new DriftCommand(console));
    known.put("verify", () -> new VerifyCommand(console));
    known.put("status", () -> new StatusCommand(console));
    known.put("pause", () -> new PauseCommand(console));
    known.put("resume", () -> new ResumeCommand(console));
    known.put("abort", () -> new AbortCommand(console));
    known.put("history", () -> new HistoryCommand(console));
    known.put("graph", () -> new GraphCommand(console));
    known.put("lineage", () -> new LineageCommand(console));
    known.put("demo", () -> new DemoCommand(console));
    known.forEach(
        (name, command) -> {
          if (name.equals(named) || !known.containsKey(named)) {
            commands.addSubcommand(name, command.get());
          }
        });
  }

  private static void prepare(CommandLine command) {
    command.getCommandSpec().exitCodeOnInvalidInput(ExitCode.USAGE);
    if (command.getParent() != null) {
      command.getCommandSpec().mixinStandardHelpOptions(true);
    }
  }

  private static int report(Console console, Exception error) {
    console.out().flush();
    if (error instanceof ReconcileException known) {
      known.diagnostics().forEach(diagnostic -> console.message("error: " + diagnostic));
    } else {
      console.message("error: a fault of reconcile, please report it: " + error);
      for (StackTraceElement frame : error.getStackTrace()) {
        console.message("    at " + frame);
      }
    }
    return ExitCode.FAILURE;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "name a command; reconcile --help lists them");
  }
}
