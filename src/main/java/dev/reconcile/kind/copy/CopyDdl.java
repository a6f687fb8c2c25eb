package dev.reconcile.kind.copy;

import dev.reconcile.diff.Difference;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.RowRole;
import dev.reconcile.sql.Sql;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Inserts the rows that are missing. */
final class CopyDdl implements Ddl<Copy> {

  @Override
  public List<Operation> create(Copy desired, List<Sql> parts, PlanContext context) {
    CopySql sql = new CopySql(desired, context.desired());
    return List.of(Operation.of(sql.insert(), Lock.NONE));
  }

  @Override
  public List<Operation> drop(Copy live, PlanContext context) {
    return List.of();
  }

  @Override
  public List<Operation> alter(
      Copy live, Copy desired, List<Difference> differences, PlanContext context) {
    long missing = Objects.requireNonNullElse(live.missing(), 0L);
    if (missing < context.onlineWay().rows()) {
      return create(desired, List.of(), context);
    }
    CopySql sql = new CopySql(desired, context.desired());
    CopySql.Lookup lookup = sql.lookup(context.live());
    String note =
        switch (lookup) {
          case BY_INDEX -> "in batches, each committed";
          case NONE ->
              "in batches, each committed; without an index that begins with a column of the key,"
                  + " rows that others insert from the beginning on are not seen";
        };
    return List.of(Operation.inBatches(sql.inBatches(lookup)).noting(note));
  }

  @Override
  public Set<RowRole> rowRoles() {
    return Set.of(RowRole.READS, RowRole.GIVES_ROWS);
  }
}
