package dev.reconcile.kind.rangetype;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.NamedType;
import dev.reconcile.kind.TypeFunctions;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.SetAside;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Creates and drops range types. */
final class RangeTypeDdl implements Ddl<RangeType> {

  private static final String BY_HAND =
      "columns hold values of it, and its constructors and its multirange type keep their names, so"
          + " no other type can take its place beside it: give the columns another type first";

  private static final String FUNCTION_GOES = "its canonical function goes, too";

  @Override
  public List<Operation> create(RangeType desired, List<Sql> parts, PlanContext context) {
    List<Sql> options = new ArrayList<>();
    put(options, "SUBTYPE", desired.subtype());
    put(options, "SUBTYPE_OPCLASS", desired.operatorClass());
    put(options, "COLLATION", desired.collation());
    put(options, "CANONICAL", desired.canonical());
    put(options, "SUBTYPE_DIFF", desired.difference());
    put(
        options,
        "MULTIRANGE_TYPE_NAME",
        desired.hasImpliedMultirange() ? null : qualifiedMultirange(desired));
    return List.of(
        Operation.of(
            sql("CREATE").object(desired.id()).keyword("AS RANGE").lines(options).done(),
            Lock.NONE));
  }

  /** Without a schema, it would not be created in that of the range type. */
  private static String qualifiedMultirange(RangeType type) {
    return type.multirange().contains(".")
        ? type.multirange()
        : new SqlWriter().identifier(type.id().schemaName()).done().text()
            + "."
            + type.multirange();
  }

  private static void put(List<Sql> options, String name, @Nullable String value) {
    if (value != null) {
      options.add(sql(name).keyword("=").fragment(value).done());
    }
  }

  @Override
  public List<Operation> drop(RangeType live, PlanContext context) {
    Operation drop =
        Operation.of(
            sql("DROP").object(live.id()).keywordIf(live.canonical() != null, "CASCADE").done(),
            Lock.NONE);
    return List.of(live.canonical() == null ? drop : drop.noting(FUNCTION_GOES));
  }

  @Override
  public Set<ObjectId> takesAlong(RangeType live, PlanContext context) {
    Stream<String> canonical = Stream.ofNullable(live.canonical());
    return TypeFunctions.of(live.id(), canonical, context.live());
  }

  /** Nothing of it can be altered. */
  @Override
  public List<Operation> alter(
      RangeType live, RangeType desired, List<Difference> differences, PlanContext context) {
    return List.of();
  }

  @Override
  public Optional<SetAside> setAside(RangeType live, RangeType desired, PlanContext context) {
    return NamedType.isHeld(live.id(), context)
        ? Optional.of(
            NamedType.setAside(live.id(), NamedType::byText).with(Effect.NEEDS_DECISION, BY_HAND))
        : Optional.empty();
  }
}
