package dev.reconcile.cli;

import dev.reconcile.apply.conversion.Steering;
import picocli.CommandLine.Command;

/** Lets what was paused go on. */
@Command(
    name = "resume",
    description = "Lets what was paused go on.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failure; nothing is under way"})
final class ResumeCommand extends SteeringCommand {

  ResumeCommand(Console console) {
    super(console, Steering.Wish.RUNNING, ": goes on");
  }
}
