package dev.reconcile.cli;

import dev.reconcile.app.validation.ColumnLineage;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.diagnostic.Suggestion;
import dev.reconcile.project.Project;
import dev.reconcile.report.Lineage;
import dev.reconcile.report.LineageReport;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows which columns feed which, without a database. */
@Command(
    name = "lineage",
    description = "Shows which columns feed the columns of views; needs no database.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failure"})
final class LineageCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final ProjectOptions projectOptions = new ProjectOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "OBJECT.COLUMN",
      description =
          "Only what feeds this column, or the columns of this table or view, and what they feed.")
  private @Nullable String column;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json or mermaid (default: text).")
  private Written format = Written.TEXT;

  LineageCommand(Console console) {
    this.console = console;
  }

  /** How a lineage is written. */
  enum Written {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON,
    /** For a page that draws it. */
    MERMAID
  }

  @Override
  public Integer call() {
    Project project = projectOptions.project();
    Lineage all = ColumnLineage.of(ProjectOptions.spec(project), project.searchPath());
    console.print(column == null ? written(all) : written(all, column));
    return ExitCode.OK;
  }

  private String written(Lineage lineage) {
    return switch (format) {
      case TEXT -> LineageReport.text(lineage);
      case JSON -> LineageReport.json(lineage);
      case MERMAID -> LineageReport.mermaid(lineage);
    };
  }

  private String written(Lineage all, String name) {
    SortedSet<String> meant = all.meant(name);
    if (meant.isEmpty()) {
      throw ReconcileException.of(
          "unknown-name",
          "no column that feeds a view or is fed is called " + name,
          Suggestion.didYouMean(name, all.columns())
              .orElse("without a name, all are shown that feed others or are fed"));
    }
    return format == Written.TEXT ? LineageReport.text(all, meant) : written(all.around(meant));
  }
}
