package dev.reconcile.kind;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.sql.Sql;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a table or an index is kept. */
public final class Tablespace {

  /** What the database uses unless its own settings say otherwise. */
  public static final String DEFAULT = "pg_default";

  private Tablespace() {}

  /**
   * The statements that move what is kept.
   *
   * @param alter the beginning of the statement, as {@code ALTER INDEX app.tool_idx}
   */
  public static List<Operation> alter(Sql alter, @Nullable String live, @Nullable String desired) {
    if (Objects.equals(live, desired)) {
      return List.of();
    }
    String target = desired == null ? DEFAULT : desired;
    Sql move = sql(alter.text()).keyword("SET TABLESPACE").identifier(target).done();
    return List.of(Operation.of(move, Lock.ACCESS_EXCLUSIVE).with(Effect.REWRITES_TABLE));
  }
}
