package dev.reconcile.cli;

import dev.reconcile.diagnostic.ReconcileException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
    name = "reconcile",
    description = "Makes a PostgreSQL database match a folder of YAML files.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {

  private Main() {}

  /** Runs a command and exits with its code. */
  @SuppressWarnings("SystemConsoleNull") // the launcher asks newer Javas for the old meaning
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    boolean terminal = System.console() != null;
    System.exit(run(new Console(out, err, System.getenv(), terminal), arguments));
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
    CommandLine commands =
        new CommandLine(new Main())
            .addSubcommand(new ExportCommand(console))
            .addSubcommand(new ValidateCommand(console))
            .addSubcommand(new PlanCommand(console))
            .addSubcommand(new ApplyCommand(console))
            .addSubcommand(new DriftCommand(console))
            .addSubcommand(new DemoCommand(console));
    commands.setOut(console.out());
    commands.setErr(console.err());
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.getCommandSpec().exitCodeOnInvalidInput(ExitCode.USAGE);
    commands.getSubcommands().values().forEach(Main::prepare);
    commands.setExecutionExceptionHandler((error, command, result) -> report(console, error));
    int code = commands.execute(arguments);
    console.out().flush();
    return code;
  }

  private static void prepare(CommandLine command) {
    command.getCommandSpec().exitCodeOnInvalidInput(ExitCode.USAGE).mixinStandardHelpOptions(true);
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
        new CommandLine(this), "name a command; reconcile --help lists them");
  }
}
