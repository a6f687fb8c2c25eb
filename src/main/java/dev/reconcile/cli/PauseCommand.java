package dev.reconcile.cli;

import dev.reconcile.apply.conversion.Steering;
import picocli.CommandLine.Command;

/** Lets what is converted in batches stand still until reconcile resume. */
@Command(
    name = "pause",
    description = "Lets what is converted in batches stand still until reconcile resume.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failure; nothing is under way"})
final class PauseCommand extends SteeringCommand {

  PauseCommand(Console console) {
    super(console, Steering.Wish.PAUSED, ": paused");
  }
}
