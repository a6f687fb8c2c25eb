package dev.reconcile.plan;

import dev.reconcile.diff.Change;
import dev.reconcile.diff.Change.Rebuild.Way;
import dev.reconcile.diff.Difference;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind's {@link Ddl} for callers that don't know the kind.
 *
 * @param <T> the kind's record
 */
public record TypedDdl<T extends SchemaObject>(Class<T> type, Ddl<T> ddl) {

  List<Operation> create(SchemaObject desired, List<Sql> parts, PlanContext context) {
    return ddl.create(type.cast(desired), parts, context);
  }

  List<Operation> drop(SchemaObject live, PlanContext context) {
    return ddl.drop(type.cast(live), context);
  }

  List<Operation> alter(
      SchemaObject live, SchemaObject desired, List<Difference> differences, PlanContext context) {
    return ddl.alter(type.cast(live), type.cast(desired), differences, context);
  }

  /** The statement that gives an object another name, or puts it into another schema. */
  public Operation rename(ObjectId from, ObjectId to) {
    return ddl.rename(from, to);
  }

  Optional<Operation> follow(ObjectId left, String schema) {
    return ddl.follow(left, schema);
  }

  Optional<Sql> inline(SchemaObject desired, PlanContext context) {
    return ddl.inline(type.cast(desired), context);
  }

  List<Operation> complete(SchemaObject desired, PlanContext context) {
    return ddl.complete(type.cast(desired), context);
  }

  Set<KindName> inTheWay(SchemaObject live, SchemaObject desired, List<Difference> differences) {
    return ddl.inTheWay(type.cast(live), type.cast(desired), differences);
  }

  boolean replaces(Change.Alter change, PlanContext context) {
    return ddl.replaces(type.cast(change.live()), type.cast(change.desired()), context);
  }

  Set<ObjectId> absorbs(SchemaObject live, SchemaObject desired, PlanContext context) {
    return ddl.absorbs(type.cast(live), type.cast(desired), context);
  }

  Set<ObjectId> takesAlong(SchemaObject live, PlanContext context) {
    return ddl.takesAlong(type.cast(live), context);
  }

  /** How an object makes room for its successor; empty when it stays, or can be dropped first. */
  Optional<SetAside> setAside(Change change, PlanContext context) {
    if (change instanceof Change.Drop drop) {
      return ddl.yields(type.cast(drop.live()), context);
    }
    return change instanceof Change.Rebuild rebuild && rebuild.way() != Way.LETTING_GO
        ? ddl.setAside(type.cast(rebuild.live()), type.cast(rebuild.desired()), context)
        : Optional.empty();
  }

  /** How far an object is taken down so that it lets go of another one. */
  Way wayAround(SchemaObject live, ObjectId other, PlanContext context) {
    return ddl.isMadeOf(type.cast(live), other) ? Way.ANEW : wayBack(live, context);
  }

  /** How far an object is taken down that goes and comes with another one. */
  Way wayBack(SchemaObject live, PlanContext context) {
    return releasedByDropping(live, context) ? Way.ANEW : Way.LETTING_GO;
  }

  List<Probe> probes(Change change, PlanContext context) {
    Probing<T> probing = ddl.probing();
    return change.match(
        new Change.Cases<>() {
          @Override
          public List<Probe> create(Change.Create create) {
            return probing.create(type.cast(create.desired()), context);
          }

          @Override
          public List<Probe> drop(Change.Drop drop) {
            return probing.drop(type.cast(drop.live()), context);
          }

          @Override
          public List<Probe> alter(Change.Alter alter) {
            return probing.alter(type.cast(alter.live()), type.cast(alter.desired()), context);
          }

          @Override
          public List<Probe> rebuild(Change.Rebuild rebuild) {
            return probing.replace(
                type.cast(rebuild.live()), type.cast(rebuild.desired()), context);
          }

          @Override
          public List<Probe> rename(Change.Rename rename) {
            return List.of();
          }
        });
  }

  /** The change that converts what an object holds of a type that was set aside. */
  Optional<Change.Rebuild> converting(Change.Rebuild change, SetAside aside) {
    return ddl.holding(type.cast(change.live()), type.cast(change.desired()), aside)
        .map(
            holding ->
                new Change.Rebuild(
                    holding.live(),
                    holding.desired(),
                    change.differences(),
                    change.reason(),
                    change.way()));
  }

  /** Whether the values that an object holds can be converted in place. */
  boolean canConvert(SchemaObject live, PlanContext context) {
    return ddl.canConvert(type.cast(live), context);
  }

  /** Whether an object can be released and restored. */
  boolean canStepBack(SchemaObject live, PlanContext context) {
    return !losesDataWhenReleased(live, context) && ddl.fitsAgain(type.cast(live), context);
  }

  /** Whether {@link #takeDown} takes data with it that no plan brings back. */
  private boolean losesDataWhenReleased(SchemaObject live, PlanContext context) {
    return releasedByDropping(live, context)
        && ddl.drop(type.cast(live), context).stream()
            .anyMatch(operation -> operation.effects().contains(Effect.DESTROYS_DATA));
  }

  /** The statements that take down an object, or make it let go of what it depends on. */
  List<Operation> takeDown(Change.Rebuild change, PlanContext context) {
    T live = type.cast(change.live());
    return change.way() == Way.ANEW
        ? ddl.drop(live, context)
        : alone(ddl.alter(live, ddl.released(live, context).orElseThrow(), List.of(), context));
  }

  /** The statements that make what let go as desired. */
  List<Operation> restore(Change.Rebuild change, PlanContext context) {
    T desired = type.cast(change.desired());
    T released = ddl.released(type.cast(change.live()), context).orElseThrow();
    List<Operation> operations = ddl.alter(released, desired, List.of(), context);
    boolean asItWas = ddl.released(desired, context).filter(released::equals).isPresent();
    return asItWas ? alone(operations) : operations;
  }

  /** Children of a table let go by themselves, if they have to. */
  private static List<Operation> alone(List<Operation> operations) {
    return operations.stream().map(Operation::alone).toList();
  }

  /** Whether {@link #takeDown} drops the object, so that all that hangs on it goes, too. */
  boolean releasedByDropping(SchemaObject live, PlanContext context) {
    return ddl.released(type.cast(live), context).isEmpty();
  }

  Online online(Change change, PlanContext context) {
    return ddl.online(versions(change), context);
  }

  /** What an interrupted run left of a change that now is to be carried out. */
  Set<ObjectId> leftovers(Change change, PlanContext context) {
    T desired = versions(change).desired();
    return desired == null ? Set.of() : ddl.leftovers(desired, context);
  }

  /** The form that a change brings about, or does away with. */
  SchemaObject formOf(Change change) {
    return versions(change).either();
  }

  private Versions<T> versions(Change change) {
    return change.match(
        new Change.Cases<>() {
          @Override
          public Versions<T> create(Change.Create create) {
            return of(Versions.Way.CREATED, null, create.desired());
          }

          @Override
          public Versions<T> drop(Change.Drop drop) {
            return of(Versions.Way.DROPPED, drop.live(), null);
          }

          @Override
          public Versions<T> alter(Change.Alter alter) {
            return of(Versions.Way.ALTERED, alter.live(), alter.desired());
          }

          @Override
          public Versions<T> rebuild(Change.Rebuild rebuild) {
            return of(Versions.Way.REBUILT, rebuild.live(), rebuild.desired());
          }

          @Override
          public Versions<T> rename(Change.Rename rename) {
            return of(Versions.Way.RENAMED, rename.live(), rename.live());
          }
        });
  }

  private Versions<T> of(
      Versions.Way change, @Nullable SchemaObject live, @Nullable SchemaObject desired) {
    return new Versions<>(
        change, live == null ? null : type.cast(live), desired == null ? null : type.cast(desired));
  }

  boolean takesRebuild(Change change, PlanContext context) {
    return ddl.takesRebuild(versions(change), context);
  }

  RowTiming rowTiming() {
    return ddl.rowTiming();
  }

  Set<RowRole> rowRoles() {
    return ddl.rowRoles();
  }

  Set<ObjectId> fills(SchemaObject desired) {
    return ddl.fills(type.cast(desired));
  }

  boolean lingers() {
    return ddl.lingers();
  }
}
