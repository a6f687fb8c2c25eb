package dev.reconcile.cli;

import dev.reconcile.app.Lints;
import dev.reconcile.app.Proof;
import dev.reconcile.app.Task;
import dev.reconcile.app.validation.DesiredNames;
import dev.reconcile.app.validation.ProjectCheck;
import dev.reconcile.app.validation.RoleCheck;
import dev.reconcile.app.validation.SqlCheck;
import dev.reconcile.app.validation.Undescribed;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.diagnostic.Severity;
import dev.reconcile.project.Project;
import dev.reconcile.project.ProjectLoader;
import dev.reconcile.report.Validation;
import dev.reconcile.spec.LoadedSpec;
import dev.reconcile.spec.SqlPlaces;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks a project without a database. */
@Command(
    name = "validate",
    description = "Checks the project; needs no database.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:valid, perhaps with warnings", "1:not valid, or failure"})
final class ValidateCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final ProjectOptions projectOptions = new ProjectOptions();
  @Mixin private final TargetOptions target = new TargetOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json, sarif, junit or github (default: text).")
  private ValidationFormat format = ValidationFormat.TEXT;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description =
          "The least that is told: error, warn or info (default: info for json and sarif, else"
              + " warn).")
  private @Nullable Severity level;

  @Option(names = "--strict", description = "With warnings it is not valid, either.")
  private boolean strict;

  @Option(
      names = "--scratch",
      description = "Also builds it from nothing on a scratch database and plans again.")
  private boolean scratch;

  ValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Diagnostics found = new Diagnostics();
    int objects = look(projectOptions.directory, found);
    for (Path folder : others()) {
      objects += look(folder, found);
    }
    Validation validation =
        new Validation(
            Version.NUMBER,
            Lints.ALL,
            found.sorted(),
            objects,
            strict ? Severity.WARN : Severity.ERROR);
    String proof = scratch ? ", built from nothing and planned again without a difference" : "";
    format.write(validation, level == null ? format.usual() : level, proof, console);
    return validation.isValid() ? ExitCode.OK : ExitCode.FAILURE;
  }

  /** The folders that describe other databases of the project. */
  private Collection<Path> others() {
    try {
      return Destinations.otherFolders(projectOptions.project());
    } catch (ReconcileException e) {
      return List.of(); // that is told already
    }
  }

  private int look(Path folder, Diagnostics all) {
    Diagnostics found = new Diagnostics();
    int objects = 0;
    try {
      objects = look(ProjectOptions.project(folder), found);
    } catch (ReconcileException e) {
      e.diagnostics().forEach(found::add);
    }
    found.sorted().forEach(all::add);
    return objects;
  }

  private int look(Project project, Diagnostics found) {
    Map<String, String> files = ProjectLoader.files(project);
    LoadedSpec spec = ProjectOptions.read(project, files, found);
    boolean readable = !found.hasErrors();
    Lints.report(spec, files, target.lints(project), found);
    if (readable) {
      DesiredNames names = new DesiredNames(spec, project.searchPath(), Undescribed.in(project));
      SqlCheck.check(spec, files, names, found);
      RoleCheck.check(spec, project, new SqlPlaces(files), found);
      ProjectCheck.check(project, found);
    }
    if (scratch && !found.hasErrors()) {
      Task task = target.task(project, () -> spec, Set.of(), Task.Unmanaged.KEEP);
      Proof.buildsFromNothing(task, target.scratchAlone(project, spec.schema(), console));
    }
    return spec.schema().objects().size();
  }
}
