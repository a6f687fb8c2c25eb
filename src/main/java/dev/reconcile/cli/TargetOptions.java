package dev.reconcile.cli;

import dev.reconcile.app.RowSets;
import dev.reconcile.app.ScratchPlaces;
import dev.reconcile.app.Task;
import dev.reconcile.app.Variant;
import dev.reconcile.apply.TrashJournal.Keeping;
import dev.reconcile.canonical.ScratchSource;
import dev.reconcile.database.ConnectionUrl;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.lint.LintPolicy;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.Policy;
import dev.reconcile.project.Hooks;
import dev.reconcile.project.Project;
import dev.reconcile.project.Variables;
import dev.reconcile.spec.LoadedSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which database. */
final class TargetOptions {

  /** The version of the server where no target has one. */
  private static final int MAJOR = 17;

  @Option(names = "--env", paramLabel = "NAME", description = "An environment of reconcile.yaml.")
  @Nullable String environment;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "A libpq URI or JDBC URL; what it leaves out comes from the PG* variables.")
  @Nullable String url;

  @Option(
      names = "--scratch-url",
      paramLabel = "URL",
      description = "A server where a database may be made for the moment, to compare definitions.")
  @Nullable String scratchUrl;

  @Option(
      names = "--wait-for-server",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description =
          "Waits so long for a server that takes no connections yet, as in 30s or 2min (default:"
              + " not at all).")
  @Nullable Duration patience;

  @Mixin final SeveralOptions several = new SeveralOptions();

  /** Whether no database is named, so that those of the project are meant. */
  boolean areLeftTo(Project project) {
    return url == null && !project.databases().isEmpty() && !isOf(project);
  }

  /** Whether the environment is the project's own, and not of each of its databases. */
  private boolean isOf(Project project) {
    return environment != null && project.environments().containsKey(environment);
  }

  /** A connection, as soon as there can be one. */
  Session connect(ConnectionUrl to, List<String> searchPath) {
    return patience == null ? Session.open(to, searchPath) : Session.open(to, searchPath, patience);
  }

  /** Only one thing can be live. */
  void exclude(@Nullable Path folder) {
    if (folder != null && url != null) {
      throw ReconcileException.of(
          "two-live-sides",
          "--from and --url both name what is live",
          "give --from to compare two folders, --url to compare one with a database");
    }
  }

  /** The URL given, else that of the environment, else what the PG* variables say. */
  ConnectionUrl connection(Project project, Console console) {
    return ConnectionUrl.parse(
        url == null ? fromProject(project, console) : url, console.environment());
  }

  private String fromProject(Project project, Console console) {
    if (environment == null) {
      boolean byVariables =
          console.environment().containsKey("PGHOST")
              || console.environment().containsKey("PGSERVICE")
              || console.environment().containsKey("PGDATABASE");
      if (byVariables) {
        return "postgresql://";
      }
      throw ReconcileException.of(
          "no-target", "no database is named", "give --url, or --env with an environment");
    }
    Project.Environment named = named(project);
    if (named == null || named.url() == null) {
      throw unknown(project, " with a url");
    }
    return new Variables(console.environment()).replace(named.url());
  }

  /** A name that is mistyped must not mean that nothing special is to be heeded. */
  private Project.@Nullable Environment named(Project project) {
    if (environment == null) {
      return null;
    }
    Project.Environment named = project.environments().get(environment);
    if (named == null) {
      throw unknown(project, "");
    }
    return named;
  }

  private ReconcileException unknown(Project project, String with) {
    return ReconcileException.of(
        "unknown-environment",
        "reconcile.yaml has no environment " + environment + with,
        "known: " + String.join(", ", project.environments().keySet()));
  }

  /** The policy of the environment, else the project's. */
  Policy policy(Project project) {
    Project.Environment named = named(project);
    return named == null ? project.policy() : named.policy();
  }

  /** What the environment says about lints, else the project. */
  LintPolicy lints(Project project) {
    if (environment == null) {
      return project.lints();
    }
    Project.Environment named = project.environments().get(environment);
    if (named == null) {
      throw ReconcileException.of(
          "unknown-environment",
          "reconcile.yaml has no environment " + environment,
          "known: " + String.join(", ", project.environments().keySet()));
    }
    return named.lints();
  }

  /** What of a description the environment has. */
  LoadedSpec chosen(LoadedSpec spec, Project project) {
    return Variant.of(
        RowSets.chosen(spec, rowSets(project)), environment == null ? "" : environment);
  }

  /** What is done around each run there. */
  Hooks hooks(Project project) {
    Project.Environment named = named(project);
    return named == null ? project.hooks() : named.hooks();
  }

  /** The sets of rows of the environment, else the usual ones. */
  private List<String> rowSets(Project project) {
    Project.Environment named = named(project);
    return named == null ? Project.Environment.USUAL_ROWS : named.rows();
  }

  /** The files are waited for only where the project does not say which schemas it owns. */
  Task task(
      Project project, Supplier<LoadedSpec> spec, Set<String> allowed, Task.Unmanaged unmanaged) {
    boolean drop =
        unmanaged == Task.Unmanaged.DROP || project.unmanaged() == Project.Unmanaged.DROP;
    return new Task(
        spec,
        schemas(project, spec),
        project.searchPath(),
        policy(project).allowing(allowed),
        drop ? Task.Unmanaged.DROP : Task.Unmanaged.KEEP,
        project.ignore(),
        project.access(),
        project.probes(),
        project.trash() == null ? null : new Keeping(project.name(), project.trash()));
  }

  /** The schemas that the project says it owns, else those that its files name. */
  private static List<String> schemas(Project project, Supplier<LoadedSpec> spec) {
    if (!project.schemas().isEmpty()) {
      return project.schemas();
    }
    List<String> named =
        described(spec.get())
            .map(ObjectId::schemaName)
            .filter(schema -> !schema.isEmpty())
            .distinct()
            .sorted()
            .toList();
    return named.isEmpty() ? List.of("public") : named;
  }

  /** What is others' own does not make its schema the project's. */
  private static Stream<ObjectId> described(LoadedSpec spec) {
    return Stream.concat(spec.schema().ids().stream(), spec.scope().absent().keySet().stream())
        .filter(id -> !spec.scope().isExternal(id));
  }

  ScratchSource scratch(
      Project project,
      Supplier<LoadedSpec> desired,
      ConnectionUrl target,
      Session session,
      Console console) {
    ConnectionUrl named =
        scratchUrl == null ? null : ConnectionUrl.parse(scratchUrl, console.environment());
    return ScratchPlaces.of(
        target,
        named,
        project.searchPath(),
        session.version().major(),
        () -> extensions(desired.get().schema()),
        console::message);
  }

  /** A scratch database where no target is known: at the URL given, else on an embedded server. */
  ScratchSource.Candidate scratchAlone(Project project, Schema desired, Console console) {
    if (scratchUrl == null) {
      return ScratchPlaces.embedded(
          project.searchPath(), MAJOR, extensions(desired), console::message);
    }
    ConnectionUrl named = ConnectionUrl.parse(scratchUrl, console.environment());
    return ScratchPlaces.onServer("at " + named, named, project.searchPath());
  }

  private static List<String> extensions(Schema desired) {
    return desired.ids().stream()
        .filter(id -> id.kind() == KindName.EXTENSION)
        .map(ObjectId::name)
        .toList();
  }
}
