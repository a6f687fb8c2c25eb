package dev.reconcile.plan;

import dev.reconcile.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * One statement with its facts.
 *
 * @param sql what is sent
 * @param lock the strongest lock that it takes on a table that others may be using
 * @param mode how it gets along with transactions
 * @param effects what it does to data, in the order of the enum
 * @param note a sentence for the reviewer; empty when the SQL says it all
 */
public record Operation(
    Sql sql, Lock lock, TransactionMode mode, List<Effect> effects, String note) {

  /** Takes a copy of the list. */
  public Operation {
    effects = effects.stream().sorted().distinct().toList();
  }

  /** A statement that shares a transaction, has no effect on data and takes the given lock. */
  public static Operation of(Sql sql, Lock lock) {
    return new Operation(sql, lock, TransactionMode.SHARED, List.of(), "");
  }

  /** The same in another transaction mode. */
  public Operation in(TransactionMode other) {
    return new Operation(sql, lock, other, effects, note);
  }

  /** The same with one more effect. */
  public Operation with(Effect effect) {
    List<Effect> more = new ArrayList<>(effects);
    more.add(effect);
    return new Operation(sql, lock, mode, more, note);
  }

  /** The same with a sentence for the reviewer. */
  public Operation noting(String sentence) {
    return new Operation(sql, lock, mode, effects, sentence);
  }
}
