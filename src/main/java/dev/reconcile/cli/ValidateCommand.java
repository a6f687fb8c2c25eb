package dev.reconcile.cli;

import dev.reconcile.app.DesiredNames;
import dev.reconcile.app.Proof;
import dev.reconcile.app.SqlCheck;
import dev.reconcile.app.Task;
import dev.reconcile.app.Undescribed;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.project.Project;
import dev.reconcile.project.ProjectLoader;
import dev.reconcile.spec.LoadedSpec;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks a project without a database. */
@Command(
    name = "validate",
    description = "Checks the project; needs no database.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:valid", "1:not valid, or failure"})
final class ValidateCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final ProjectOptions projectOptions = new ProjectOptions();
  @Mixin private final TargetOptions target = new TargetOptions();

  @Option(
      names = "--scratch",
      description = "Also builds it from nothing on a scratch database and plans again.")
  private boolean scratch;

  ValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Project project = projectOptions.project();
    LoadedSpec spec = ProjectOptions.spec(project);
    checkSql(project, spec);
    int objects = spec.schema().objects().size();
    if (scratch) {
      prove(project, spec);
    }
    String built = scratch ? ", built from nothing and planned again without a difference" : "";
    console.print("Valid: " + objects + " objects" + built + "\n");
    return ExitCode.OK;
  }

  private static void checkSql(Project project, LoadedSpec spec) {
    Diagnostics diagnostics = new Diagnostics();
    DesiredNames names = new DesiredNames(spec, project.searchPath(), Undescribed.in(project));
    SqlCheck.check(spec, ProjectLoader.files(project), names, diagnostics);
    diagnostics.throwIfAny();
  }

  private void prove(Project project, LoadedSpec spec) {
    Task task = target.task(project, () -> spec, Set.of(), Task.Unmanaged.KEEP);
    Proof.buildsFromNothing(task, target.scratchAlone(project, spec.schema(), console));
  }
}
