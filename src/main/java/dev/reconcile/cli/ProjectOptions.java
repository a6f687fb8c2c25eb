package dev.reconcile.cli;

import dev.reconcile.app.Kinds;
import dev.reconcile.app.Lints;
import dev.reconcile.app.Reconciler;
import dev.reconcile.app.SpecCheck;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.project.Project;
import dev.reconcile.project.ProjectLoader;
import dev.reconcile.spec.LoadedSpec;
import dev.reconcile.spec.SpecLoader;
import dev.reconcile.spec.SpecSections;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which project. */
final class ProjectOptions {

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "The project's folder (default: the current one).")
  Path directory = Path.of(".");

  Project project() {
    return project(directory);
  }

  /** The project in a folder. */
  static Project project(Path folder) {
    Path shown = folder.normalize();
    return new ProjectLoader(
            Reconciler.hazardCodes(), Lints.codes(), new SpecSections(Kinds.specs()))
        .load(shown);
  }

  /** Reads all files; reports all mistakes at once. */
  static LoadedSpec spec(Project project) {
    return spec(project, ProjectLoader.files(project));
  }

  /** The same of texts that stand for the files. */
  static LoadedSpec spec(Project project, Map<String, String> files) {
    Diagnostics diagnostics = new Diagnostics();
    LoadedSpec spec = read(project, files, diagnostics);
    diagnostics.throwIfAny();
    return spec;
  }

  /** The same, adding mistakes to the rest. */
  static LoadedSpec read(Project project, Map<String, String> files, Diagnostics diagnostics) {
    LoadedSpec spec = new SpecLoader(Kinds.specs()).load(files, diagnostics);
    SpecCheck.check(spec, files, diagnostics);
    SpecCheck.checkIgnored(spec, project.ignore(), diagnostics);
    SpecCheck.checkEnvironments(spec, project.environments().keySet(), diagnostics);
    SpecCheck.checkSchemas(spec, project.schemas(), diagnostics);
    return spec;
  }
}
