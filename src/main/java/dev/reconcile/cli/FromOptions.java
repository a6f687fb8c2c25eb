package dev.reconcile.cli;

import dev.reconcile.app.Background;
import dev.reconcile.app.FolderReplica;
import dev.reconcile.app.Replica;
import dev.reconcile.app.Task;
import dev.reconcile.model.Schema;
import dev.reconcile.project.Project;
import dev.reconcile.spec.LoadedSpec;
import dev.reconcile.spec.Requirement;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Another project folder in place of a live database. */
final class FromOptions {

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description =
          "Instead of a database: another project folder, such as the main branch's, built in a"
              + " scratch database.")
  @Nullable Path folder;

  /** A project beside what the other folder describes. */
  Comparing open(
      Path former,
      ProjectOptions options,
      TargetOptions target,
      GateOptions gates,
      Console console) {
    Project project = options.project();
    Project other = ProjectOptions.project(former);
    LoadedSpec said = target.chosen(ProjectOptions.spec(project), project);
    LoadedSpec saidBefore = target.chosen(ProjectOptions.spec(other), other);
    Background<LoadedSpec> files =
        Background.start("schema files", () -> FolderReplica.comparable(said));
    LoadedSpec before = FolderReplica.comparable(saidBefore);
    Task task = target.task(project, files, gates.allowed(), gates.unmanaged()).askingNoRows();
    Replica replica =
        FolderReplica.built(
            target.task(other, () -> before, Set.of(), Task.Unmanaged.KEEP),
            task,
            required(project, said, other, saidBefore),
            target.scratchAlone(project, united(before, files.get()), console));
    return new Comparing(
        project, files, replica.session(), task, replica.beside(), List.of(), replica);
  }

  private static List<Requirement> required(
      Project project, LoadedSpec said, Project other, LoadedSpec saidBefore) {
    return Stream.of(
            project.requirements(),
            other.requirements(),
            said.requirements(),
            saidBefore.requirements())
        .flatMap(List::stream)
        .toList();
  }

  private static Schema united(LoadedSpec one, LoadedSpec other) {
    return Schema.of(
        Stream.of(one.schema(), other.schema()).flatMap(all -> all.objects().stream()).toList());
  }
}
