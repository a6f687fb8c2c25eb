package dev.reconcile.apply;

import dev.reconcile.database.Session;
import dev.reconcile.sql.SqlResource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the journal knows of the runs of a project that are over. */
public final class PastRuns {

  private static final Set<String> UNFINISHED =
      Set.of("running", "interrupted", "failed", "not converged");

  private final Session session;
  private final String project;

  /** The runs of a project in the session's database, which has a journal. */
  public PastRuns(Session session, String project) {
    this.session = session;
    this.project = project;
  }

  /**
   * A rename of a run.
   *
   * @param schema where it went; empty where it has none
   * @param name what it was called afterwards
   */
  public record NewName(String schema, String name) {}

  /** The last run that changed something; null when none did. */
  public @Nullable Long last() {
    return session.first(
        SqlResource.beside(PastRuns.class, "Last"), row -> row.number("id"), project);
  }

  /**
   * A run that did not come to its end.
   *
   * @param plan digest of its plan; empty where the journal is too old to know it
   * @param begun whether one of its steps is done
   */
  public record BrokenOff(String plan, boolean begun) {}

  /** The last run, when that did not come to its end. */
  public Optional<BrokenOff> brokenOff() {
    return session
        .query(
            SqlResource.beside(PastRuns.class, "BrokenOff"),
            row ->
                UNFINISHED.contains(row.text("outcome"))
                    ? Optional.of(new BrokenOff(row.text("plan"), row.flag("begun")))
                    : Optional.<BrokenOff>empty(),
            project)
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The runs from the given one on that changed something, the first one first. */
  public List<Long> since(long run) {
    return session.query(
        SqlResource.beside(PastRuns.class, "Since"), row -> row.number("id"), project, run);
  }

  /** The renames of a run, by what was renamed. */
  public Map<String, NewName> renames(long run) {
    Map<String, NewName> renames = new TreeMap<>();
    session.query(
        "select object, schema, name from reconcile.rename where run_id = ? order by number",
        row -> renames.put(row.text("object"), new NewName(row.text("schema"), row.text("name"))),
        run);
    return renames;
  }

  /** What the steps of the runs were done to. */
  public Set<String> touched(List<Long> runs) {
    Set<String> touched = new HashSet<>();
    for (long run : runs) {
      touched.addAll(
          session.query(
              "select distinct object from reconcile.step where run_id = ?",
              row -> row.text("object"),
              run));
    }
    return touched;
  }

  /** What of the runs does not come back, in words. */
  public List<String> losses(List<Long> runs) {
    List<String> losses = new ArrayList<>();
    for (long run : runs) {
      losses.addAll(
          session.query(
              "select number, loses from reconcile.step"
                  + " where run_id = ? and loses is not null order by number",
              row -> "run " + run + ", step " + row.number("number") + ": " + row.text("loses"),
              run));
    }
    return losses;
  }
}
