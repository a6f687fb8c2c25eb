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

  /** Transactions that hold a lock which a step cannot share; those of autovacuum give way. */
  private static final String HOLDERS =
      """
      with wanted as (
        select c.oid::regclass as relation, split_part(line, E'\\t', 1) = 'ACCESS EXCLUSIVE' as alone
        from unnest(string_to_array(?, E'\\n')) as line
        join pg_catalog.pg_namespace n on n.nspname = split_part(line, E'\\t', 2)
        join pg_catalog.pg_class c
          on c.relnamespace = n.oid and c.relname = split_part(line, E'\\t', 3)
        where split_part(line, E'\\t', 1) <> 'SHARE UPDATE EXCLUSIVE')
      select l.pid::text as process, p.gid,
             min(w.relation::text) as relation,
             concat_ws(', ', a.usename, nullif(a.application_name, ''), a.state, p.owner) as who,
             extract(epoch from clock_timestamp() - coalesce(a.xact_start, p.prepared))::bigint::text
               as seconds
      from wanted w
      join pg_catalog.pg_locks l on l.relation = w.relation::oid and l.granted
        and l.database = (
          select oid from pg_catalog.pg_database where datname = current_database())
      left join pg_catalog.pg_stat_activity a on a.pid = l.pid
      left join pg_catalog.pg_locks x on l.pid is null and x.pid is null
        and x.locktype = 'transactionid' and x.virtualtransaction = l.virtualtransaction
      left join pg_catalog.pg_prepared_xacts p on p.transaction = x.transactionid
      where l.pid is distinct from pg_catalog.pg_backend_pid()
        and (w.alone or l.mode not in ('AccessShareLock', 'RowShareLock'))
        and a.backend_type is distinct from 'autovacuum worker'
        and (a.xact_start is null or a.xact_start < clock_timestamp() - ?::interval)
      group by l.pid, p.gid, a.usename, a.application_name, a.state, p.owner, a.xact_start, p.prepared
      order by coalesce(a.xact_start, p.prepared), l.pid
      """;

  /** A concurrent build waits for every transaction that is older than itself. */
  private static final String OLD_SNAPSHOTS =
      """
      select a.pid::text as process,
             concat_ws(', ', a.usename, nullif(a.application_name, ''), a.state) as who,
             extract(epoch from clock_timestamp() - a.xact_start)::bigint::text as seconds
      from pg_catalog.pg_stat_activity a
      where a.datname = current_database() and a.pid <> pg_catalog.pg_backend_pid()
        and a.backend_xmin is not null and a.backend_type = 'client backend'
        and a.xact_start < clock_timestamp() - ?::interval
      order by a.xact_start, a.pid
      """;

  private static final String INVALID_INDEXES =
      """
      select i.indexrelid::regclass::text as name
      from pg_catalog.pg_index i
      join pg_catalog.pg_class c on c.oid = i.indexrelid and c.relkind = 'i'
      join pg_catalog.pg_class t on t.oid = i.indrelid
      join pg_catalog.pg_namespace n on n.oid = t.relnamespace
      where not i.indisvalid
        and (n.nspname, t.relname) in (
          select split_part(line, E'\\t', 2), split_part(line, E'\\t', 3)
          from unnest(string_to_array(?, E'\\n')) as line)
        and not exists (
          select from pg_catalog.pg_stat_progress_create_index p where p.index_relid = i.indexrelid)
      order by 1
      """;

  private static final String REPLICATION =
      """
      select 'replica ' || coalesce(nullif(application_name, ''), usename::text) as name
      from pg_catalog.pg_stat_replication
      union all
      select 'replication slot ' || slot_name || case when active then '' else ' (inactive)' end
      from pg_catalog.pg_replication_slots
      where not temporary and (not active or slot_type = 'logical')
      order by 1
      """;

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
        HOLDERS,
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
          OLD_SNAPSHOTS,
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
        INVALID_INDEXES,
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
        REPLICATION,
        row ->
            told.add(row.text("name") + " has to follow, with about " + size + " of WAL and more"));
  }
}
