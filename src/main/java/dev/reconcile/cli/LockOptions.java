package dev.reconcile.cli;

import dev.reconcile.apply.Lookout.Blockers;
import dev.reconcile.apply.RunLock;
import dev.reconcile.project.Durations;
import dev.reconcile.project.Project;
import dev.reconcile.project.RunPolicy;
import java.time.Duration;
import java.util.Map;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a run does when others are in its way. */
final class LockOptions {

  private static final Duration ALWAYS = Duration.ofSeconds(Long.MAX_VALUE);

  @Option(
      names = "--wait",
      paramLabel = "TIME",
      arity = "0..1",
      converter = Time.class,
      preprocessor = Attached.class,
      description =
          "Waits until another run of the project is done, as long as it takes, or with"
              + " --wait=10min no longer than that.")
  private @Nullable Duration wait;

  @Option(
      names = "--kill-blockers",
      description =
          "Ends sessions that keep a step waiting for longer than the lock timeout: cancels their"
              + " statement, or disconnects those that are idle in a transaction.")
  private boolean killBlockers;

  /** Takes the lock of the run. */
  void take(Comparing comparing, Console console) {
    Duration atMost = wait == null ? Duration.ZERO : wait;
    RunLock.take(
        comparing.session(),
        comparing.project().name(),
        new RunLock.Waiting(atMost.equals(ALWAYS) ? null : atMost, console::message));
  }

  /** How the run gets along with others. */
  RunPolicy running(Project project) {
    return project.running().with(killBlockers ? Blockers.ENDED : Blockers.SHOWN);
  }

  /** The word after the option may be a plan file, so the time has to be attached to it. */
  private static final class Attached implements IParameterPreprocessor {
    @Override
    @SuppressWarnings("JdkObsolete") // picocli's
    public boolean preprocess(
        Stack<String> words, CommandSpec command, ArgSpec option, Map<String, Object> info) {
      if (!"=".equals(info.get("separator"))) {
        words.push("");
      }
      return false;
    }
  }

  private static final class Time implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      return text.isEmpty()
          ? ALWAYS
          : Durations.parse(text)
              .orElseThrow(
                  () ->
                      new TypeConversionException(
                          text + " is no length of time; write it as in " + Durations.EXAMPLES));
    }
  }
}
