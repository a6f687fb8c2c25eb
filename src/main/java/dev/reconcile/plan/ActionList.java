package dev.reconcile.plan;

import dev.reconcile.diff.Change;
import dev.reconcile.diff.Change.Rebuild.Way;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.Action.Ordering;
import dev.reconcile.plan.Action.Trait;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Takes changes apart into actions. */
final class ActionList {

  private final Map<KindName, TypedDdl<?>> ddls;
  private final PlanContext context;
  private final Paces paces;

  ActionList(Map<KindName, TypedDdl<?>> ddls, PlanContext context, Paces paces) {
    this.ddls = ddls;
    this.context = context;
    this.paces = paces;
  }

  /** The actions of the given changes, in the order that they have when nothing else decides. */
  List<Action> of(List<Change> work) {
    List<Action> actions = new ArrayList<>();
    for (Change change : work) {
      if (change instanceof Change.Create create) {
        actions.add(action(Action.Type.PUT_UP, create.desired(), change));
      } else if (change instanceof Change.Drop drop) {
        actions.add(action(Action.Type.TAKE_DOWN, drop.live(), change));
        ddl(drop.id())
            .setAside(drop, context)
            .ifPresent(aside -> actions.add(discard(drop.live(), change)));
      } else if (change instanceof Change.Alter alter) {
        actions.add(action(Action.Type.ALTER, alter.desired(), change));
      } else if (change instanceof Change.Rebuild rebuild) {
        actions.add(action(Action.Type.TAKE_DOWN, rebuild.live(), change));
        actions.add(action(Action.Type.PUT_UP, rebuild.desired(), change));
        ddl(rebuild.id())
            .setAside(rebuild, context)
            .ifPresent(aside -> actions.addAll(succession(rebuild, aside)));
      }
      actions.addAll(besideTraffic(change));
    }
    return sorted(actions);
  }

  private List<Action> besideTraffic(Change change) {
    Online online = ddl(change.id()).online(change, paces.of(change));
    SchemaObject object = ddl(change.id()).formOf(change);
    List<Action> actions = new ArrayList<>();
    if (!online.ahead().isEmpty()) {
      actions.add(new Action(Action.Type.PREPARE, object, Wording.of(change), Ordering.PLAIN));
    }
    if (!online.afterwards().isEmpty()) {
      actions.add(new Action(Action.Type.SETTLE, object, Wording.of(change), Ordering.PLAIN));
    }
    return actions;
  }

  private static List<Action> succession(Change.Rebuild change, SetAside aside) {
    String purpose = Wording.of(change);
    Ordering move =
        new Ordering(
            Set.of(), RowTiming.ANY_TIME, Set.of(), aside.destinations(), Set.of(), Set.of());
    Action discard = discard(change.live(), change);
    return aside.move().isEmpty()
        ? List.of(discard)
        : List.of(new Action(Action.Type.MOVE, change.desired(), purpose, move), discard);
  }

  private static Action discard(SchemaObject live, Change change) {
    return new Action(Action.Type.DISCARD, live, Wording.of(change), Ordering.PLAIN);
  }

  private Action action(Action.Type type, SchemaObject object, Change change) {
    return new Action(type, object, Wording.of(change), ordering(type, object, change));
  }

  private Ordering ordering(Action.Type type, SchemaObject object, Change change) {
    Set<Trait> traits = traits(type, object, change);
    if (type == Action.Type.TAKE_DOWN) {
      return new Ordering(traits, RowTiming.ANY_TIME, Set.of(), Set.of(), Set.of(), Set.of());
    }
    TypedDdl<?> ddl = ddl(object.id());
    Set<ObjectId> absorbed =
        change instanceof Change.Alter alter
            ? ddl.absorbs(alter.live(), alter.desired(), context)
            : Set.of();
    return new Ordering(
        traits, ddl.rowTiming(), ddl.rowRoles(), Set.of(), ddl.fills(object), absorbed);
  }

  private Set<Trait> traits(Action.Type type, SchemaObject object, Change change) {
    TypedDdl<?> ddl = ddl(object.id());
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (type == Action.Type.TAKE_DOWN
        || (type == Action.Type.PUT_UP && ddl.inline(object, context).isPresent())) {
      traits.add(Trait.MERGEABLE);
    }
    if (change instanceof Change.Alter alter) {
      traits.addAll(ofAltered(alter, ddl));
    }
    if (type == Action.Type.PUT_UP) {
      List<Operation> operations = ddl.create(object, List.of(), paces.of(change));
      if (hasStep(TransactionMode.NONE, operations)
          || hasStep(TransactionMode.BATCHES, operations)) {
        traits.add(Trait.STANDS_ALONE);
      }
    }
    if (type == Action.Type.TAKE_DOWN && ddl.lingers() && context.desired().contains(object.id())) {
      traits.add(Trait.LINGERS);
    }
    if (change instanceof Change.Rebuild rebuild && rebuild.way() == Way.LETTING_GO) {
      traits.add(Trait.LETS_GO);
    }
    return traits;
  }

  private Set<Trait> ofAltered(Change.Alter alter, TypedDdl<?> ddl) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    List<Operation> operations =
        ddl.alter(alter.live(), alter.desired(), alter.differences(), context);
    if (hasStep(TransactionMode.COMMITTED, operations)) {
      traits.add(Trait.COMMITTED_FIRST);
    }
    if (hasStep(TransactionMode.BATCHES, operations)) {
      traits.add(Trait.STANDS_ALONE);
    }
    boolean free = ddl.releasedByDropping(alter.live(), context);
    if (free != ddl.releasedByDropping(alter.desired(), context)) {
      traits.add(free ? Trait.TAKES_HOLD : Trait.LETS_GO);
    }
    return traits;
  }

  private static boolean hasStep(TransactionMode mode, List<Operation> operations) {
    return operations.stream().anyMatch(operation -> operation.mode() == mode);
  }

  /**
   * What is new comes as soon as it can, what goes leaves as late as it can. Default privileges are
   * for what others create later, not for what is taken down and put back.
   */
  private List<Action> sorted(List<Action> actions) {
    Map<ObjectId, Integer> positions = new HashMap<>();
    context.desired().ids().forEach(id -> positions.put(id, positions.size()));
    context.live().ids().forEach(id -> positions.putIfAbsent(id, positions.size()));
    Comparator<Action> order =
        Comparator.comparing((Action action) -> isRows(action.object().id().kind()))
            .thenComparing(action -> action.object().id().kind() == KindName.DEFAULT_PRIVILEGES)
            .thenComparing(action -> takesAway(action.type()))
            .thenComparing(action -> rank(action.object().id().whole().kind()))
            .thenComparing(action -> position(positions, besides(action)))
            .thenComparing(action -> ownKind(action.object()))
            .thenComparing(action -> position(positions, action.object().id()))
            .thenComparing(action -> action.object().id());
    return actions.stream().sorted(order).toList();
  }

  /** Rows come when all else is as they need it. */
  private static boolean isRows(KindName kind) {
    return kind == KindName.ROWS || kind == KindName.OTHER_ROWS;
  }

  private static boolean takesAway(Action.Type type) {
    return type == Action.Type.TAKE_DOWN || type == Action.Type.DISCARD;
  }

  /** Anything may need a schema or an extension. An event trigger fires at any change. */
  private static int rank(KindName kind) {
    return switch (kind) {
      case SCHEMA, EXTENSION -> 0;
      case EVENT_TRIGGER -> 2;
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
