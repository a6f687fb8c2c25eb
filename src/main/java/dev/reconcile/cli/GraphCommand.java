package dev.reconcile.cli;

import dev.reconcile.app.Drawing;
import dev.reconcile.app.PlanPicture;
import dev.reconcile.app.Task;
import dev.reconcile.apply.Journal;
import dev.reconcile.database.ConnectionUrl;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.model.ObjectId;
import dev.reconcile.project.Project;
import dev.reconcile.report.Diagram;
import dev.reconcile.report.Mermaid;
import dev.reconcile.report.Svg;
import dev.reconcile.spec.LoadedSpec;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws tables with their columns and foreign keys, and views with what they read. */
@Command(
    name = "graph",
    description =
        "Draws what the project describes; with --url or --env what is live; with --plan what would"
            + " change.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failure"})
final class GraphCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final ProjectOptions projectOptions = new ProjectOptions();
  @Mixin private final TargetOptions target = new TargetOptions();

  @Option(
      names = "--plan",
      description = "Draws the tables and views that the plan would change, as they will be.")
  private boolean plan;

  @Option(names = "--format", paramLabel = "FORMAT", description = "mermaid or svg (default: svg).")
  private Drawn format = Drawn.SVG;

  @Option(names = "--out", paramLabel = "FILE", description = "Writes to a file.")
  private @Nullable Path file;

  @Option(
      names = "--table",
      paramLabel = "PATTERN",
      split = ",",
      description =
          "Only these tables and views, as in order*; one with a dot is about the name with its"
              + " schema.")
  private List<String> tables = List.of();

  @Option(
      names = "--schema",
      paramLabel = "PATTERN",
      split = ",",
      description = "Only what is in these schemas.")
  private List<String> schemas = List.of();

  GraphCommand(Console console) {
    this.console = console;
  }

  /** How a diagram is written. */
  enum Drawn {
    /** For a page that draws it. */
    MERMAID,
    /** For a browser. */
    SVG
  }

  @Override
  public Integer call() {
    Diagram diagram = diagram();
    if (diagram.boxes().isEmpty()) {
      throw ReconcileException.of(
          "nothing-to-draw",
          "there is no such table or view",
          "look at --table and --schema, or draw all");
    }
    String text =
        switch (format) {
          case MERMAID -> Mermaid.of(diagram);
          case SVG -> Svg.of(diagram);
        };
    if (file == null) {
      console.print(text);
    } else {
      TextFile.write(file, text);
      console.message("Drawn in " + file + ": " + diagram.boxes().size() + " tables and views");
    }
    return ExitCode.OK;
  }

  private Diagram diagram() {
    if (plan) {
      try (Comparing comparing =
          Comparing.open(projectOptions, target, Set.of(), Task.Unmanaged.KEEP, console)) {
        List<String> searchPath = comparing.project().searchPath();
        return PlanPicture.of(comparing.plan(), searchPath).after();
      }
    }
    if (target.url != null || target.environment != null) {
      return live();
    }
    Project project = projectOptions.project();
    LoadedSpec spec = ProjectOptions.spec(project);
    return Drawing.of(spec.schema(), project.searchPath(), this::isShown);
  }

  /** A database needs no project, unless that says where it is. */
  private Diagram live() {
    List<String> searchPath = List.of("public");
    ConnectionUrl url =
        target.url == null
            ? target.connection(projectOptions.project(), console)
            : ConnectionUrl.parse(target.url, console.environment());
    try (Session session = Session.open(url, searchPath)) {
      return Drawing.of(session, List.of(), searchPath, this::isShown);
    }
  }

  private boolean isShown(ObjectId id) {
    boolean journal = id.schemaName().equals(Journal.SCHEMA) && schemas.isEmpty();
    return !journal
        && (schemas.isEmpty() || schemas.stream().anyMatch(p -> matches(p, id.schemaName())))
        && (tables.isEmpty()
            || tables.stream().anyMatch(p -> matches(p, p.contains(".") ? id.path() : id.name())));
  }

  private static boolean matches(String pattern, String name) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    return matcher.matches(Path.of(name));
  }
}
