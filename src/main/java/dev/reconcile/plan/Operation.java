package dev.reconcile.plan;

import dev.reconcile.database.CopiedLines;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.Sql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One statement with its facts.
 *
 * @param sql what is sent
 * @param lock the strongest lock that it takes on a table that others may be using
 * @param mode how it gets along with transactions
 * @param alsoLocks what else it locks: tables referred to, partitions, children
 * @param effects what it does to data, in the order of the enum
 * @param concerns what could go wrong, as its kind knows, in words
 * @param note a sentence for the reviewer; empty when the SQL says it all
 * @param clauses what the statement is made of, when it can be joined with others
 * @param lines what a COPY FROM STDIN is given; null for any other statement
 * @param batches how it is done in parts; null for what is done in one go
 * @param guard what rows are asked again before; null when nothing depends on it
 * @param relation the table that it is about, where that is another one than the changed object's
 */
public record Operation(
    Sql sql,
    Lock lock,
    List<LockedRelation> alsoLocks,
    TransactionMode mode,
    List<Effect> effects,
    Map<Concern, String> concerns,
    String note,
    @Nullable TableClauses clauses,
    @Nullable CopiedLines lines,
    @Nullable Batches batches,
    @Nullable Guard guard,
    @Nullable ObjectId relation) {

  /** Takes copies. */
  public Operation {
    alsoLocks = alsoLocks.stream().distinct().toList();
    effects = effects.stream().sorted().distinct().toList();
    concerns = Collections.unmodifiableSortedMap(new TreeMap<>(concerns));
  }

  /** A statement that shares a transaction, has no effect on data and takes the given lock. */
  public static Operation of(Sql sql, Lock lock) {
    return new Operation(
        sql,
        lock,
        List.of(),
        TransactionMode.SHARED,
        List.of(),
        Map.of(),
        "",
        null,
        null,
        null,
        null,
        null);
  }

  /** An ALTER TABLE that can be joined with its neighbours. */
  public static Operation of(TableClauses clauses, Lock lock) {
    return new Operation(
        clauses.statement(),
        lock,
        List.of(),
        TransactionMode.SHARED,
        List.of(),
        Map.of(),
        "",
        clauses,
        null,
        null,
        null,
        null);
  }

  /** A COPY FROM STDIN into a table that nobody else sees yet. */
  public static Operation copying(Sql sql, CopiedLines lines) {
    return new Operation(
        sql,
        Lock.NONE,
        List.of(),
        TransactionMode.SHARED,
        List.of(),
        Map.of(),
        "",
        null,
        lines,
        null,
        null,
        null);
  }

  /** An UPDATE in batches beside traffic, each of which is committed. */
  public static Operation inBatches(Batches batches) {
    return new Operation(
        batches.statement(),
        Lock.NONE,
        List.of(),
        TransactionMode.BATCHES,
        List.of(),
        Map.of(),
        "",
        null,
        null,
        batches,
        null,
        null);
  }

  /** Whether this and the next can be one statement. */
  boolean joins(Operation next) {
    return clauses != null
        && next.clauses != null
        && clauses.goesWith(next.clauses)
        && mode == next.mode;
  }

  /** This and the next as one statement. */
  Operation join(Operation next) {
    TableClauses both = Objects.requireNonNull(clauses).and(Objects.requireNonNull(next.clauses));
    List<Effect> all = new ArrayList<>(effects);
    all.addAll(next.effects);
    Lock stronger = lock.compareTo(next.lock) >= 0 ? lock : next.lock;
    List<LockedRelation> locks = new ArrayList<>(alsoLocks);
    locks.addAll(next.alsoLocks);
    String notes = note.equals(next.note) || next.note.isEmpty() ? note : joined(note, next.note);
    Guard guards = guard == null || next.guard == null ? guard : guard.and(next.guard);
    return new Operation(
        both.statement(),
        stronger,
        locks,
        mode,
        all,
        both(concerns, next.concerns),
        notes,
        both,
        null,
        null,
        guards == null ? next.guard : guards,
        relation);
  }

  private static Map<Concern, String> both(Map<Concern, String> some, Map<Concern, String> more) {
    Map<Concern, String> all = new TreeMap<>(some);
    more.forEach((concern, words) -> all.merge(concern, words, Operation::joined));
    return all;
  }

  private static String joined(String one, String other) {
    return one.isEmpty() ? other : one + "; " + other;
  }

  /** The same in another transaction mode. */
  public Operation in(TransactionMode other) {
    return new Operation(
        sql, lock, alsoLocks, other, effects, concerns, note, clauses, lines, batches, guard,
        relation);
  }

  /** A statement that PostgreSQL refuses in a transaction, under a lock that lets traffic pass. */
  public static Operation concurrently(Sql sql) {
    return of(sql, Lock.SHARE_UPDATE_EXCLUSIVE).in(TransactionMode.NONE);
  }

  /** A statement that reads every row under a lock that lets traffic pass. */
  public static Operation validating(Sql sql) {
    return of(sql, Lock.SHARE_UPDATE_EXCLUSIVE).in(TransactionMode.ALONE).with(Effect.SCANS_TABLE);
  }

  /** The same with one more effect. */
  public Operation with(Effect effect) {
    List<Effect> more = new ArrayList<>(effects);
    more.add(effect);
    return new Operation(
        sql, lock, alsoLocks, mode, more, concerns, note, clauses, lines, batches, guard, relation);
  }

  /** The same with something that could go wrong, unless there are no words for it. */
  public Operation with(Concern concern, String words) {
    if (words.isEmpty()) {
      return this;
    }
    Map<Concern, String> more = both(concerns, Map.of(concern, words));
    return new Operation(
        sql, lock, alsoLocks, mode, effects, more, note, clauses, lines, batches, guard, relation);
  }

  /**
   * What the server refuses of it, told for whatever makes it necessary to build an object anew.
   */
  Optional<Operation> refusedOf(ObjectId object) {
    Operation refused = of(sql, Lock.NONE);
    for (Map.Entry<Concern, String> concern : concerns.entrySet()) {
      refused =
          concern.getKey().isRefused()
              ? refused.with(concern.getKey(), object + ": " + concern.getValue())
              : refused;
    }
    return refused.concerns.isEmpty() ? Optional.empty() : Optional.of(refused);
  }

  /** The same with a lock on other relations. */
  public Operation alsoLocking(List<ObjectId> relations, Lock other) {
    List<LockedRelation> all = new ArrayList<>(alsoLocks);
    relations.forEach(relation -> all.add(new LockedRelation(relation, other)));
    return new Operation(
        sql, lock, all, mode, effects, concerns, note, clauses, lines, batches, guard, relation);
  }

  /** The same with a sentence for the reviewer. */
  public Operation noting(String sentence) {
    return new Operation(
        sql, lock, alsoLocks, mode, effects, concerns, sentence, clauses, lines, batches, guard,
        relation);
  }

  /** The same on another table than that of the object that changes. */
  public Operation on(ObjectId table) {
    return new Operation(
        sql, lock, alsoLocks, mode, effects, concerns, note, clauses, lines, batches, guard, table);
  }

  /** The same for its table alone, where it would do it to the table's children, too. */
  Operation alone() {
    if (clauses == null || alsoLocks.isEmpty()) {
      return this;
    }
    TableClauses own = clauses.alone();
    return new Operation(
        own.statement(),
        lock,
        List.of(),
        mode,
        effects,
        concerns,
        note,
        own,
        lines,
        batches,
        guard,
        relation);
  }

  /** The table that it is about when it is a part of the change of an object. */
  public ObjectId table(ObjectId changed) {
    return Objects.requireNonNullElse(relation, changed.whole());
  }

  /** The same, provided that rows are still as they were when they were asked. */
  public Operation guardedBy(Guard other) {
    return new Operation(
        sql, lock, alsoLocks, mode, effects, concerns, note, clauses, lines, batches, other,
        relation);
  }
}
