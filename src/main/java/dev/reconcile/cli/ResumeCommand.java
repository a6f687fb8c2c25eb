package dev.reconcile.cli;

import dev.reconcile.apply.conversion.Steering;
import picocli.CommandLine.Command;

/** Lets what was paused go on. */
@Command(
    name = "resume",
    description = "Lets what was paused go on.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failure; nothing is under way"})
final class ResumeCommand extends PerDatabase {

  ResumeCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    return JournalReader.read(
        this,
        "Nothing was applied here yet.\n",
        session ->
            String.join(": goes on\n", Steering.steerAny(session, Steering.Wish.RUNNING))
                + ": goes on\n");
  }
}
