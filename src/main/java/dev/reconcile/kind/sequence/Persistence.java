package dev.reconcile.kind.sequence;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.Logged;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a sequence has given is lost in a crash (15 and later).
 *
 * @param unlogged whether it is
 * @param usual whether it is as PostgreSQL would have it: like the table that owns it, or logged
 */
public record Persistence(boolean unlogged, boolean usual) {

  /** The first version of PostgreSQL that has unlogged sequences. */
  static final int FIRST_UNLOGGED = 15;

  private static final String UNLOGGED = "unlogged";

  static final Persistence USUAL = new Persistence(false, true);

  static Persistence read(SpecBody body) {
    return said(body.has(UNLOGGED) ? body.flag(UNLOGGED) : null);
  }

  /** What YAML says; null for nothing. */
  private static Persistence said(@Nullable Boolean unlogged) {
    return unlogged == null ? USUAL : new Persistence(unlogged, false);
  }

  Map<String, Integer> firstMajors() {
    return equals(said(true)) ? Map.of(UNLOGGED, FIRST_UNLOGGED) : Map.of();
  }

  void write(SpecOutput output) {
    if (!usual) {
      output.put(UNLOGGED, String.valueOf(unlogged));
    }
  }

  static boolean same(Persistence live, Persistence desired) {
    return desired.usual ? live.usual : live.unlogged == desired.unlogged;
  }

  /** Whether it is to be unlogged, where its table is known. */
  boolean isUnlogged(@Nullable ObjectId ownedBy, Schema schema) {
    return usual ? ownedBy != null && Logged.isUnlogged(ownedBy.requireParent(), schema) : unlogged;
  }

  /** Makes a sequence so that what it has given is lost in a crash, or is not. */
  static Operation set(ObjectId sequence, boolean unlogged) {
    String action = unlogged ? "SET UNLOGGED" : "SET LOGGED";
    return Operation.of(
        sql("ALTER").object(sequence).keyword(action).done(), Lock.ACCESS_EXCLUSIVE);
  }

  @Override
  public String toString() {
    return usual ? "as usual" : String.valueOf(unlogged);
  }
}
