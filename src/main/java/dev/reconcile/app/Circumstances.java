package dev.reconcile.app;

import dev.reconcile.database.Session;
import dev.reconcile.diff.Change;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.TableSize;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.LockedRelation;
import dev.reconcile.plan.Plan;
import dev.reconcile.plan.Step;
import dev.reconcile.plan.TransactionMode;
import dev.reconcile.sql.SqlResource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who would keep the steps of a plan waiting right now, and what they would burden besides. It is
 * told beside a plan and is no part of it: a plan is the same whenever it is made.
 */
public final class Circumstances {

  private static final long WORTH_A_WORD = 64L << 20;

  private final Session session;
  private final Plan plan;
  private final String patience;
  private final List<String> told = new ArrayList<>();

  private Circumstances(Session session, Plan plan, Duration patience) {
    this.session = session;
    this.plan = plan;
    this.patience = patience.toMillis() + " milliseconds";
  }

  /**
   * Looks around.
   *
   * @param patience who has been at work for less is not worth a word
   */
  public static List<String> of(Session session, Plan plan, Duration patience) {
    Circumstances found = new Circumstances(session, plan, patience);
    String relations = found.relations();
    if (!plan.steps().isEmpty()) {
      found.holders(relations);
      found.oldSnapshots();
      found.invalidIndexes(relations);
      found.rewriting();
    }
    return List.copyOf(found.told);
  }

  /** The relations that steps lock against others, under the names that they have now. */
  private String relations() {
    Map<ObjectId, ObjectId> former = new TreeMap<>();
    for (Change change : plan.changes()) {
      if (change instanceof Change.Rename rename) {
        former.put(rename.id(), rename.former());
      }
    }
    Map<ObjectId, Lock> strongest = new TreeMap<>();
    for (Step step : plan.steps()) {
      for (LockedRelation locked : step.locks()) {
        if (locked.lock().compareTo(Lock.SHARE_UPDATE_EXCLUSIVE) >= 0
            && !locked.relation().isPart()) {
          ObjectId now = former.getOrDefault(locked.relation(), locked.relation());
          strongest.merge(now, locked.lock(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
        }
      }
    }
    return strongest.entrySet().stream()
        .filter(entry -> !entry.getKey().schemaName().isEmpty())
        .map(
            entry ->
                String.join(
                    "\t",
                    entry.getValue().sqlName(),
                    entry.getKey().schemaName(),
                    entry.getKey().name()))
        .collect(Collectors.joining("\n"));
  }

  private void holders(String relations) {
    session.query(
        SqlResource.beside(Circumstances.class, "Holders"),
        row -> {
          String gid = row.textOrNull("gid");
          String lock =
              " holds a lock on " + row.text("relation") + since(row.textOrNull("seconds"));
          return told.add(
              gid == null
                  ? who(row.textOrNull("process"), row.text("who"))
                      + lock
                      + ", which steps have to wait for"
                  : "the prepared transaction %s (%s)%s: COMMIT PREPARED or ROLLBACK PREPARED it"
                      .formatted(gid, row.text("who"), lock));
        },
        relations,
        patience);
  }

  private void oldSnapshots() {
    boolean concurrent =
        plan.steps().stream().anyMatch(s -> s.operation().mode() == TransactionMode.NONE);
    if (concurrent) {
      session.query(
          SqlResource.beside(Circumstances.class, "OldSnapshots"),
          row ->
              told.add(
                  who(row.textOrNull("process"), row.text("who"))
                      + " is in a transaction"
                      + since(row.textOrNull("seconds"))
                      + ", which the concurrent steps wait for"),
          patience);
    }
  }

  private static String who(@Nullable String process, String who) {
    return "process " + process + " (" + who + ")";
  }

  /** Only who may read statistics of others sees since when. */
  private static String since(@Nullable String seconds) {
    return seconds == null
        ? " since a time that this role may not see"
        : " for "
            + Duration.ofSeconds(Long.parseLong(seconds))
                .toString()
                .substring(2)
                .toLowerCase(Locale.ROOT);
  }

  private void invalidIndexes(String relations) {
    session.query(
        SqlResource.beside(Circumstances.class, "InvalidIndexes"),
        row ->
            told.add(
                "the index "
                    + row.text("name")
                    + " is invalid, as an interrupted build leaves it: it is kept up to date and"
                    + " never used"),
        relations);
  }

  /** PostgreSQL does not tell how much room there is on the server's disks. */
  private void rewriting() {
    Map<ObjectId, Long> rewritten = new TreeMap<>();
    for (Step step : plan.steps()) {
      if (step.operation().effects().contains(Effect.REWRITES_TABLE)
          || step.operation().effects().contains(Effect.MOVES_ROWS)) {
        rewritten.put(step.object().whole(), step.size().bytes());
      }
    }
    long bytes = rewritten.values().stream().mapToLong(Long::longValue).sum();
    if (bytes < WORTH_A_WORD) {
      return;
    }
    String size = TableSize.shown(bytes);
    told.add(
        "what is rewritten takes about %s more on disk, and its indexes as much again as they take, until the old files go"
            .formatted(size));
    session.query(
        SqlResource.beside(Circumstances.class, "Replication"),
        row ->
            told.add(row.text("name") + " has to follow, with about " + size + " of WAL and more"));
  }
}
