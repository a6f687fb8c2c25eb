package dev.reconcile.cli;

import dev.reconcile.apply.Activity;
import dev.reconcile.report.ActivityText;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what was done in a database, what is under way and what is in its way. */
@Command(
    name = "status",
    description =
        "Says which runs there were in a database, which is under way, and who keeps it waiting.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failure"})
final class StatusCommand implements Callable<Integer>, PerDatabase {

  private final Console console;

  @Mixin private final ProjectOptions projectOptions = new ProjectOptions();
  @Mixin private final TargetOptions target = new TargetOptions();

  StatusCommand(Console console) {
    this.console = console;
  }

  @Override
  public TargetOptions target() {
    return target;
  }

  @Override
  public Path folder() {
    return projectOptions.directory;
  }

  @Override
  public Integer call() {
    return JournalReader.read(
        projectOptions,
        target,
        console,
        session -> ActivityText.of(Activity.in(session), console.palette()));
  }
}
