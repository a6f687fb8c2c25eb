package dev.reconcile.kind.index;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.IndexRoles;
import dev.reconcile.kind.Parentage;
import dev.reconcile.kind.PartitionedPart;
import dev.reconcile.kind.StorageParameters;
import dev.reconcile.kind.Tablespace;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Online;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Probing;
import dev.reconcile.plan.RowTiming;
import dev.reconcile.plan.Versions;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Creates and drops indexes and sets their parameters. */
final class IndexDdl implements Ddl<Index> {

  @Override
  public Probing<Index> probing() {
    return new IndexProbes();
  }

  @Override
  public List<Operation> create(Index desired, List<Sql> parts, PlanContext context) {
    PartitionedPart part = desired.part();
    OnlineIndex online = new OnlineIndex(context);
    if (part != null && online.buildsParts(part.whole())) {
      return List.of(); // it was built and attached with the whole
    }
    if (part != null) {
      return part.wholeMadeAlone(context.desired())
          .map(whole -> attach(part, (Index) desired.detached(whole), context.desired()))
          .orElseGet(() -> part.name(desired.id()));
    }
    List<Operation> operations = new ArrayList<>();
    operations.addAll(online.creation(desired).orElseGet(() -> inOneStatement(desired, context)));
    statistics(desired, Map.of(), operations);
    operations.addAll(IndexRoles.alter(desired.id(), IndexRoles.NONE, desired.roles(), context));
    return operations;
  }

  private static List<Operation> inOneStatement(Index desired, PlanContext context) {
    Operation create =
        VectorIndex.warned(Operation.of(definition(desired), Lock.SHARE), desired, context);
    return List.of(
        context.isNew(desired.id().requireParent())
            ? create
            : create
                .with(Effect.SCANS_TABLE)
                .with(Effect.BUILDS_INDEX)
                .alsoLocking(
                    Parentage.descendantsOf(desired.id().requireParent(), context.live()),
                    Lock.SHARE));
  }

  @Override
  public Online online(Versions<Index> versions, PlanContext context) {
    return new OnlineIndex(context).around(versions);
  }

  @Override
  public Set<ObjectId> leftovers(Index desired, PlanContext context) {
    return new OnlineIndex(context).leftovers(desired);
  }

  private static List<Operation> attach(PartitionedPart part, Index index, Schema schema) {
    boolean hasParts = !Parentage.childrenOf(index.id().requireParent(), schema).isEmpty();
    return List.of(
        Operation.of(definition(index, "INDEX", hasParts ? "ONLY" : ""), Lock.SHARE),
        part.attach(index.id(), schema));
  }

  private static void statistics(
      Index desired, Map<String, String> live, List<Operation> operations) {
    Set<String> keys = new TreeSet<>(live.keySet());
    keys.addAll(desired.statistics().keySet());
    for (String key : keys) {
      String target = desired.statistics().getOrDefault(key, "-1");
      if (!target.equals(live.getOrDefault(key, "-1"))) {
        SqlWriter writer = sql("ALTER").object(desired.id()).keyword("ALTER COLUMN").fragment(key);
        Sql set = writer.keyword("SET STATISTICS").fragment(target).done();
        operations.add(Operation.of(set, Lock.SHARE_UPDATE_EXCLUSIVE));
      }
    }
  }

  static Sql definition(Index index) {
    return definition(index, "INDEX", index.only() ? "ONLY" : "");
  }

  /** The statement that builds an index, with the keywords that say how and on what. */
  static Sql definition(Index index, String keywords, String reach) {
    SqlWriter writer =
        sql("CREATE")
            .keywordIf(index.unique(), "UNIQUE")
            .keyword(keywords)
            .identifier(index.id().name())
            .keyword("ON")
            .keyword(reach)
            .name(index.id().requireParent());
    if (!index.method().equals(Index.DEFAULT_METHOD)) {
      writer.keyword("USING").identifier(index.method());
    }
    writer.list(index.columns(), SqlWriter::fragment);
    if (!index.include().isEmpty()) {
      writer.keyword("INCLUDE").names(index.include());
    }
    writer.keywordIf(index.nullsNotDistinct(), "NULLS NOT DISTINCT");
    StorageParameters.write(writer, index.with());
    if (index.tablespace() != null) {
      writer.keyword("TABLESPACE").identifier(index.tablespace());
    }
    if (index.where() != null) {
      writer.keyword("WHERE").parenthesized(index.where());
    }
    return writer.done();
  }

  @Override
  public List<Operation> drop(Index live, PlanContext context) {
    if (live.part() != null) {
      return List.of(); // it goes with the whole
    }
    List<Operation> operations = new ArrayList<>(IndexRoles.drop(live.id(), live.roles(), context));
    operations.addAll(
        new OnlineIndex(context)
            .stepAside(live)
            .orElseGet(
                () ->
                    List.of(
                        Operation.of(
                            sql("DROP").object(live.id()).done(), Lock.ACCESS_EXCLUSIVE))));
    return operations;
  }

  @Override
  public List<Operation> alter(
      Index live, Index desired, List<Difference> differences, PlanContext context) {
    List<Operation> operations = new ArrayList<>();
    Sql alter = sql("ALTER").object(desired.id()).done();
    operations.addAll(StorageParameters.alter(alter, live.alterable(), desired.alterable()));
    operations.addAll(Tablespace.alter(alter, live.tablespace(), desired.tablespace()));
    statistics(desired, live.statistics(), operations);
    operations.addAll(IndexRoles.alter(desired.id(), live.roles(), desired.roles(), context));
    return operations;
  }

  @Override
  public RowTiming rowTiming() {
    return RowTiming.AFTER;
  }
}
