package dev.reconcile.project;

import dev.reconcile.diff.Access;
import dev.reconcile.lint.LintPolicy;
import dev.reconcile.plan.Policy;
import dev.reconcile.spec.Requirement;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A project.
 *
 * @param directory where it is
 * @param name what the journal calls it, so that several projects can share a database
 * @param schemas the schemas that it owns; empty when the files decide
 * @param searchPath the schemas that SQL in YAML need not name
 * @param include patterns of the files that describe the schema
 * @param requirements what must be there before anything is done
 * @param ignore live objects that are none of its business
 * @param unmanaged what to do with live objects that no YAML describes
 * @param access who has access where no file says so
 * @param policy about hazards
 * @param lints about lints
 * @param running how a run gets along with traffic
 * @param probes how long a question to live rows may take; none are asked when that is no time
 * @param trash how long dropped tables and columns are kept; null for not at all
 * @param hooks what is done around each run
 * @param databases those that it is for, where there are several
 * @param environments by name
 */
public record Project(
    Path directory,
    String name,
    List<String> schemas,
    List<String> searchPath,
    List<String> include,
    List<Requirement> requirements,
    List<IgnorePattern> ignore,
    Unmanaged unmanaged,
    Access access,
    Policy policy,
    LintPolicy lints,
    RunPolicy running,
    Duration probes,
    @Nullable Duration trash,
    Hooks hooks,
    List<Database> databases,
    SortedMap<String, Environment> environments) {

  /** What to do with live objects that no YAML describes. */
  public enum Unmanaged {
    /** Say nothing but their number. */
    IGNORE,
    /** List them. */
    REPORT,
    /** Drop them, through the gates. */
    DROP
  }

  /**
   * A place where the project is deployed.
   *
   * @param url the connection URL, as written: variables are replaced when it is used
   * @param policy what is different there; the project's where it says nothing
   * @param lints the same about lints
   * @param rows the sets of rows that tables have there
   * @param hooks what is done around each run there
   */
  public record Environment(
      @Nullable String url, Policy policy, LintPolicy lints, List<String> rows, Hooks hooks) {

    /** The sets of rows where nothing is said of them. */
    public static final List<String> USUAL_ROWS = List.of("reference");

    /** Takes a copy. */
    public Environment {
      rows = List.copyOf(rows);
    }
  }
}
