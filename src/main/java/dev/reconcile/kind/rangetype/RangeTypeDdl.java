package dev.reconcile.kind.rangetype;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.NamedType;
import dev.reconcile.kind.TypeFunctions;
import dev.reconcile.kind.ValueLoss;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SqlText;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.SetAside;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Creates and drops range types, and renames what comes with them. */
final class RangeTypeDdl implements Ddl<RangeType> {

  private static final String BY_HAND =
      "columns hold values of its multirange type, or it has a canonical function, so no other type"
          + " can take its place: describe a type of another name, and give the columns that one";

  private static final Set<KindName> HOLDERS =
      EnumSet.of(KindName.COLUMN, KindName.COMPOSITE_TYPE, KindName.RANGE_TYPE, KindName.DOMAIN);

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
        desired.hasImpliedMultirange()
            ? null
            : new SqlWriter().name(RangeNames.multirange(desired)).done().text());
    return List.of(
        Operation.of(
            sql("CREATE").object(desired.id()).keyword("AS RANGE").lines(options).done(),
            Lock.NONE));
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

  /** Nothing of it can be altered but the name of the multirange type. */
  @Override
  public List<Operation> alter(
      RangeType live, RangeType desired, List<Difference> differences, PlanContext context) {
    return RangeNames.renameMultirange(live, desired);
  }

  @Override
  public Optional<SetAside> yields(RangeType live, PlanContext context) {
    return NamedType.yields(live, context);
  }

  @Override
  public Optional<SetAside> setAside(RangeType live, RangeType desired, PlanContext context) {
    if (!NamedType.isHeld(live.id(), context)) {
      return Optional.empty();
    }
    SetAside aside =
        NamedType.setAside(live.id(), live.conversion(context.live(), context.desired()));
    if (live.canonical() != null || isHeldInMultiranges(live, context)) {
      return Optional.of(aside.with(Effect.NEEDS_DECISION, BY_HAND));
    }
    SetAside whole = aside.after(RangeNames.makeRoom(live));
    return Optional.of(
        ValueLoss.isPossible(live.subtype(), desired.subtype())
            ? whole.with(Effect.MAY_LOSE_VALUES, "")
            : whole);
  }

  private static boolean isHeldInMultiranges(RangeType live, PlanContext context) {
    ObjectId multirange = RangeNames.multirange(live);
    return context.uses().dependentsOf(live.id()).stream()
        .filter(user -> HOLDERS.contains(user.kind()))
        .flatMap(user -> context.live().find(user).stream())
        .flatMap(user -> user.sqlTexts().stream())
        .anyMatch(
            text -> text.form() == SqlText.Form.TYPE && NamedType.isIn(text.text(), multirange));
  }
}
