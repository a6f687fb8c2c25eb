package dev.reconcile.plan;

import dev.reconcile.diff.Change;
import dev.reconcile.diff.Differences;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Makes plans. Pure: what it knows of the server comes in as values. */
public final class Planner {

  private final Map<KindName, TypedDdl<?>> ddls;
  private final List<HazardRule> rules;

  /** A planner that knows the given kinds and hazards. */
  public Planner(Map<KindName, TypedDdl<?>> ddls, List<HazardRule> rules) {
    this.ddls = Map.copyOf(ddls);
    this.rules = List.copyOf(rules);
  }

  /** The codes of the hazards that policy can name. */
  public List<String> hazardCodes() {
    return rules.stream().map(HazardRule::code).sorted().toList();
  }

  /** The plan that closes the given differences. */
  public Plan plan(
      Differences differences, PlanContext context, KnownDependencies dependencies, Policy policy) {
    Hazards hazards = new Hazards(rules, policy);
    RenameGate renames = new RenameGate(hazards, context);
    renames.judge(
        differences.renames(), rename -> ddl(rename.id()).rename(rename.former(), rename.id()));
    Gatekeeper gate = new Gatekeeper(hazards, context, dependencies, renames);
    gate.judge(
        withoutAbsorbed(differences.changes(), context),
        change -> operations(change, context),
        change -> WorkList.obstacle(change, ddls, context, dependencies.live()));
    List<Change> work = WorkList.complete(gate.passing(), ddls, context, dependencies.live());
    List<Change> before = schemasFor(renames.passing(), work);
    List<Change> after = work.stream().filter(change -> !before.contains(change)).toList();
    StepWriter writer = new StepWriter(ddls, context, hazards, byId(work));
    writer.write(arrange(before, context, dependencies));
    writer.writeRenames(renames.passing());
    writer.write(arrange(after, context, dependencies));
    return new Plan(
        context.live(),
        joined(renames.passing(), gate.passing()),
        writer.steps(),
        joined(renames.heldBack(), gate.heldBack()),
        staying(differences.unmanaged(), absorbed(gate.passing(), context)),
        List.of());
  }

  private static <T> List<T> joined(List<? extends T> first, List<? extends T> second) {
    return Stream.<T>concat(first.stream(), second.stream()).toList();
  }

  /** New schemas that something moves to; all else counts on the new names. */
  private static List<Change> schemasFor(List<Change.Rename> renames, List<Change> work) {
    Set<ObjectId> needed = new HashSet<>();
    renames.forEach(rename -> needed.add(ObjectId.schema(rename.id().schemaName())));
    return work.stream()
        .filter(change -> change instanceof Change.Create && needed.contains(change.id()))
        .toList();
  }

  private static List<ObjectId> staying(List<ObjectId> unmanaged, Set<ObjectId> absorbed) {
    return unmanaged.stream().filter(id -> Collections.disjoint(absorbed, id.lineage())).toList();
  }

  private List<Change> withoutAbsorbed(List<Change> changes, PlanContext context) {
    Set<ObjectId> absorbed = absorbed(changes, context);
    return changes.stream()
        .filter(change -> Collections.disjoint(absorbed, change.id().lineage()))
        .toList();
  }

  /** What is taken down by the statements of other changes. */
  private Set<ObjectId> absorbed(List<Change> changes, PlanContext context) {
    Set<ObjectId> absorbed = new HashSet<>();
    for (Change change : changes) {
      if (change instanceof Change.Alter alter) {
        absorbed.addAll(ddl(alter.id()).absorbs(alter.live(), alter.desired(), context));
      } else if (change instanceof Change.Rebuild rebuild) {
        absorbed.addAll(ddl(rebuild.id()).absorbs(rebuild.live(), rebuild.desired(), context));
      }
    }
    return absorbed;
  }

  private static Map<ObjectId, Change> byId(List<Change> work) {
    Map<ObjectId, Change> byId = new LinkedHashMap<>();
    work.forEach(change -> byId.put(change.id(), change));
    return byId;
  }

  private List<Operation> operations(Change change, PlanContext context) {
    return change.match(
        new Change.Cases<>() {
          @Override
          public List<Operation> create(Change.Create create) {
            return ddl(create.id()).create(create.desired(), List.of(), context);
          }

          @Override
          public List<Operation> drop(Change.Drop drop) {
            return ddl(drop.id()).drop(drop.live(), context);
          }

          @Override
          public List<Operation> alter(Change.Alter alter) {
            return ddl(alter.id())
                .alter(alter.live(), alter.desired(), alter.differences(), context);
          }

          @Override
          public List<Operation> rebuild(Change.Rebuild rebuild) {
            List<Operation> create =
                ddl(rebuild.id()).create(rebuild.desired(), List.of(), context);
            List<Operation> both = new ArrayList<>(ddl(rebuild.id()).drop(rebuild.live(), context));
            both.addAll(create);
            return ddl(rebuild.id())
                .setAside(rebuild, context)
                .map(aside -> aside.around(create))
                .orElse(both);
          }

          @Override
          public List<Operation> rename(Change.Rename rename) {
            return List.of(ddl(rename.id()).rename(rename.former(), rename.id()));
          }
        });
  }

  private List<Arrangement.Place> arrange(
      List<Change> work, PlanContext context, KnownDependencies dependencies) {
    List<Action> actions = sorted(actionsOf(work, context), context);
    Set<Action> mergeable = new HashSet<>();
    Set<Action> committedFirst = new HashSet<>();
    Map<ObjectId, Change> changes = byId(work);
    for (Action action : actions) {
      if (isMergeable(action, context)) {
        mergeable.add(action);
      }
      if (endsTransaction(action, changes, context)) {
        committedFirst.add(action);
      }
    }
    return new Arrangement(
            actions,
            mergeable,
            committedFirst,
            context.desired(),
            dependencies.live(),
            dependencies.desired(),
            dependencies.text())
        .places();
  }

  private boolean endsTransaction(
      Action action, Map<ObjectId, Change> changes, PlanContext context) {
    return action.type() == Action.Type.ALTER
        && operations(Objects.requireNonNull(changes.get(action.object().id())), context).stream()
            .anyMatch(operation -> operation.mode() == TransactionMode.COMMITTED);
  }

  private boolean isMergeable(Action action, PlanContext context) {
    return switch (action.type()) {
      case TAKE_DOWN -> true;
      case ALTER, MOVE, DISCARD -> false;
      case PUT_UP -> ddl(action.object().id()).inline(action.object(), context).isPresent();
    };
  }

  private List<Action> actionsOf(List<Change> work, PlanContext context) {
    List<Action> actions = new ArrayList<>();
    for (Change change : work) {
      if (change instanceof Change.Create create) {
        actions.add(new Action(Action.Type.PUT_UP, create.desired(), Wording.of(change)));
      } else if (change instanceof Change.Drop drop) {
        actions.add(new Action(Action.Type.TAKE_DOWN, drop.live(), Wording.of(change)));
      } else if (change instanceof Change.Alter alter) {
        actions.add(new Action(Action.Type.ALTER, alter.desired(), Wording.of(change)));
      } else if (change instanceof Change.Rebuild rebuild) {
        actions.add(new Action(Action.Type.TAKE_DOWN, rebuild.live(), Wording.of(change)));
        actions.add(new Action(Action.Type.PUT_UP, rebuild.desired(), Wording.of(change)));
        ddl(rebuild.id())
            .setAside(rebuild, context)
            .ifPresent(aside -> actions.addAll(succession(rebuild, aside)));
      }
    }
    return actions;
  }

  private static List<Action> succession(Change.Rebuild change, SetAside aside) {
    Action discard = new Action(Action.Type.DISCARD, change.live(), Wording.of(change));
    return aside.move().isEmpty()
        ? List.of(discard)
        : List.of(new Action(Action.Type.MOVE, change.desired(), Wording.of(change)), discard);
  }

  /** What is new comes as soon as it can, what goes leaves as late as it can. */
  private static List<Action> sorted(List<Action> actions, PlanContext context) {
    Map<ObjectId, Integer> positions = new HashMap<>();
    context.desired().ids().forEach(id -> positions.put(id, positions.size()));
    context.live().ids().forEach(id -> positions.putIfAbsent(id, positions.size()));
    Comparator<Action> order =
        Comparator.comparing((Action action) -> takesAway(action.type()))
            .thenComparing(action -> rank(action.object().id().whole().kind()))
            .thenComparing(action -> position(positions, besides(action)))
            .thenComparing(action -> ownKind(action.object()))
            .thenComparing(action -> position(positions, action.object().id()))
            .thenComparing(action -> action.object().id());
    return actions.stream().sorted(order).toList();
  }

  private static boolean takesAway(Action.Type type) {
    return type == Action.Type.TAKE_DOWN || type == Action.Type.DISCARD;
  }

  /**
   * Anything may need a schema or an extension. An event trigger fires at any change, and default
   * privileges are for what others create later.
   */
  private static int rank(KindName kind) {
    return switch (kind) {
      case SCHEMA, EXTENSION -> 0;
      case EVENT_TRIGGER, DEFAULT_PRIVILEGES -> 2;
      default -> 1;
    };
  }

  /** An owned sequence is altered together with its table, whose columns follow it. */
  private static ObjectId besides(Action action) {
    ObjectId owner = action.object().partOf();
    return action.type() == Action.Type.ALTER && owner != null
        ? owner.whole()
        : action.object().id().whole();
  }

  private static int position(Map<ObjectId, Integer> positions, ObjectId id) {
    return positions.getOrDefault(id, Integer.MAX_VALUE);
  }

  private static KindName ownKind(SchemaObject object) {
    return object.id().kind();
  }

  private TypedDdl<?> ddl(ObjectId id) {
    return Objects.requireNonNull(ddls.get(id.kind()), id.kind().word());
  }
}
