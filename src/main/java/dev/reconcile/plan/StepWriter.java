package dev.reconcile.plan;

import dev.reconcile.diff.Change;
import dev.reconcile.diff.Change.Rebuild.Way;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Writes steps, one after the other. */
final class StepWriter {

  private final Map<KindName, TypedDdl<?>> ddls;
  private final PlanContext context;
  private final Hazards hazards;
  private final Paces paces;
  private final List<Step> steps = new ArrayList<>();
  private final Grouping grouping = new Grouping();

  /** How many objects are taken down that come back. */
  private int down;

  /** A writer of the steps of the given changes. */
  StepWriter(Map<KindName, TypedDdl<?>> ddls, PlanContext context, Hazards hazards, Paces paces) {
    this.ddls = ddls;
    this.context = context;
    this.hazards = hazards;
    this.paces = paces;
  }

  /** The steps, each after the one that asks rows again on which it counts. */
  List<Step> steps() {
    List<Step> all = new ArrayList<>();
    for (Step step : steps) {
      Optional.ofNullable(step.operation().guard())
          .ifPresent(guard -> all.add(step.guard(guard, all.size() + 1)));
      all.add(step.numbered(all.size() + 1));
    }
    return List.copyOf(all);
  }

  void writeRenames(List<Change.Rename> renames) {
    Map<ObjectId, ObjectId> moves = new HashMap<>();
    Map<ObjectId, Change.Rename> byTarget = new HashMap<>();
    for (Change.Rename rename : renames) {
      moves.put(rename.former(), rename.id());
      byTarget.put(rename.id(), rename);
    }
    grouping.begin();
    for (RenameOrder.Hop hop : RenameOrder.of(moves, context.live().ids(), context.desired())) {
      Change.Rename rename = Objects.requireNonNull(byTarget.get(hop.target()));
      List<ObjectId> parts =
          context.live().children(hop.target()).stream().map(context.former()::of).toList();
      hop.operations(this::ddl, parts)
          .forEach(operation -> write(rename, Wording.of(rename), operation));
    }
    grouping.end();
  }

  void write(List<Arrangement.Place> places) {
    for (Arrangement.Place place : places) {
      Change change = paces.change(place.action().object().id());
      Action.Type type = place.action().type();
      paces.begin(change, down);
      List<Operation> operations = operations(place, change);
      for (int i = 0; i < operations.size(); i++) {
        write(change, place.action().purpose(), operations.get(i));
        if (i == 0 && type == Action.Type.TAKE_DOWN && setAside(change).isPresent()) {
          grouping.begin();
        }
      }
      if (type == Action.Type.DISCARD) {
        grouping.end();
      }
      if (change instanceof Change.Rebuild) {
        down += takenDownBy(type, setAside(change).isPresent());
      }
    }
  }

  /** What is set aside is missed until its successor has taken over entirely. */
  private static int takenDownBy(Action.Type type, boolean setAside) {
    return switch (type) {
      case TAKE_DOWN -> 1;
      case PUT_UP -> setAside ? 0 : -1;
      case DISCARD -> -1;
      case PREPARE, ALTER, MOVE, SETTLE -> 0;
    };
  }

  private void write(Change change, String purpose, Operation operation) {
    add(
        new Step(
            0,
            grouping.next(operation.mode()),
            change.id(),
            purpose,
            operation,
            context.size(operation.table(change.id())),
            hazards.of(change, List.of(operation), context)));
  }

  /** What can be one statement with the one before it, is. */
  private void add(Step step) {
    int last = steps.size() - 1;
    boolean joins =
        last >= 0
            && steps.get(last).group() == step.group()
            && steps.get(last).operation().joins(step.operation());
    if (joins) {
      steps.set(last, steps.get(last).join(step));
    } else {
      steps.add(step);
    }
  }

  private List<Operation> operations(Arrangement.Place place, Change change) {
    Action action = place.action();
    TypedDdl<?> ddl = ddl(change.id());
    PlanContext how = paces.of(change);
    return switch (action.type()) {
      case PREPARE -> ddl.online(change, how).ahead();
      case SETTLE -> ddl.online(change, how).afterwards();
      case TAKE_DOWN ->
          setAside(change)
              .map(SetAside::rename)
              .orElseGet(
                  () ->
                      change instanceof Change.Rebuild rebuild
                          ? ddl.takeDown(rebuild, how)
                          : ddl.drop(action.object(), how));
      case PUT_UP ->
          change instanceof Change.Rebuild rebuild
                  && rebuild.way() == Way.LETTING_GO
                  && place.parts().isEmpty()
              ? ddl.restore(rebuild, how)
              : create(place, ddl, how);
      case ALTER -> alter((Change.Alter) change, ddl, how);
      case MOVE -> ddl.setAside((Change.Rebuild) change, asRebuilt()).orElseThrow().move();
      case DISCARD -> setAside(change).orElseThrow().discard();
    };
  }

  /** What is rebuilt, as its change has it: that may know how values become another type's. */
  private PlanContext asRebuilt() {
    return context.with(
        context.live().map(object -> rebuilt(object, Change.Rebuild::live)),
        context.desired().map(object -> rebuilt(object, Change.Rebuild::desired)));
  }

  private SchemaObject rebuilt(SchemaObject object, Function<Change.Rebuild, SchemaObject> form) {
    return paces.find(object.id()).orElse(null) instanceof Change.Rebuild rebuild
        ? form.apply(rebuild)
        : object;
  }

  private Optional<SetAside> setAside(Change change) {
    return ddl(change.id()).setAside(change, context);
  }

  private List<Operation> create(Arrangement.Place place, TypedDdl<?> ddl, PlanContext how) {
    List<Operation> operations =
        new ArrayList<>(ddl.create(place.action().object(), inlined(place), how));
    for (Action part : place.parts()) {
      operations.addAll(ddl(part.object().id()).complete(part.object(), context));
    }
    return operations;
  }

  private static List<Operation> alter(Change.Alter change, TypedDdl<?> ddl, PlanContext how) {
    return ddl.alter(change.live(), change.desired(), change.differences(), how);
  }

  private List<Sql> inlined(Arrangement.Place place) {
    return place.parts().stream().map(part -> inline(part.object())).toList();
  }

  private Sql inline(SchemaObject part) {
    return ddl(part.id()).inline(part, context).orElseThrow();
  }

  private TypedDdl<?> ddl(ObjectId id) {
    return Objects.requireNonNull(ddls.get(id.kind()), id.kind().word());
  }
}
