package dev.reconcile.plan;

import dev.reconcile.diff.Change;
import dev.reconcile.diff.Change.Rebuild.Way;
import dev.reconcile.diff.Differences;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

  /** What live rows should be asked before the given differences are planned for. */
  public List<Probe> probes(Differences differences, PlanContext context) {
    Set<ObjectId> dropped = new HashSet<>();
    differences.changes().stream()
        .filter(Change.Drop.class::isInstance)
        .forEach(change -> dropped.add(change.id()));
    Set<ObjectId> filled = filled(differences.changes());
    return withoutAbsorbed(differences.changes(), context).stream()
        .filter(change -> !(change instanceof Change.Drop drop && goesAlong(drop.live(), dropped)))
        .flatMap(change -> ddl(change.id()).probes(change, context).stream())
        .filter(probe -> !isSettled(probe, filled, context.desired()))
        .toList();
  }

  private Set<ObjectId> filled(List<Change> changes) {
    Set<ObjectId> filled = new HashSet<>();
    changes.stream()
        .filter(change -> !(change instanceof Change.Drop))
        .map(change -> ddl(change.id()).formOf(change))
        .forEach(desired -> filled.addAll(ddl(desired.id()).fills(desired)));
    return filled;
  }

  /** What rows hold now does not tell whether they violate a constraint once they are filled. */
  private static boolean isSettled(Probe probe, Set<ObjectId> filled, Schema desired) {
    return probe.meaning() == Probe.Meaning.VIOLATES
        && probe.object().kind() != KindName.COLUMN
        && desired.find(probe.object()).stream()
            .flatMap(object -> object.references(desired).stream())
            .anyMatch(filled::contains);
  }

  private static boolean goesAlong(SchemaObject part, Set<ObjectId> dropped) {
    ObjectId whole = part.partOf();
    return whole != null && dropped.contains(whole);
  }

  /** The plan that closes the given differences. */
  public Plan plan(
      Differences found, PlanContext context, KnownDependencies dependencies, Policy policy) {
    Differences differences = found.and(unwanted(found.changes(), context));
    Hazards hazards = new Hazards(rules, policy);
    RenameGate renames = new RenameGate(hazards, context);
    renames.judge(
        differences.renames(), rename -> ddl(rename.id()).rename(rename.former(), rename.id()));
    Gatekeeper gate =
        new Gatekeeper(
            hazards,
            renames,
            change -> rebuiltAround(change, context, dependencies),
            context,
            dependencies);
    gate.judge(
        withoutAbsorbed(differences.changes(), context),
        change -> judged(change, context, dependencies),
        change -> obstacle(change, differences, context, dependencies));
    List<Change> work = WorkList.complete(gate.passing(), ddls, context, dependencies.live());
    List<Change> before = neededFor(renames.passing(), work, context.live());
    List<Change> after = work.stream().filter(change -> !before.contains(change)).toList();
    Paces paces = new Paces(ddls, context, byId(work), dependencies);
    ActionList actions = new ActionList(ddls, context, paces);
    StepWriter writer = new StepWriter(ddls, context, hazards, paces);
    writer.write(arranged(actions.of(before), context, dependencies));
    writer.writeRenames(renames.passing());
    writer.write(arranged(actions.of(after), context, dependencies));
    return new Plan(
        context.live(),
        joined(renames.passing(), gate.passing().stream().filter(Planner::isToldOf).toList()),
        writer.steps(),
        joined(renames.heldBack(), gate.heldBack()),
        staying(differences.unmanaged(), absorbed(gate.passing(), context)),
        context.findings(),
        List.of());
  }

  /** What an interrupted run began, and no change goes on with. */
  private List<Change> unwanted(List<Change> changes, PlanContext context) {
    Set<ObjectId> wanted = new HashSet<>();
    changes.forEach(change -> wanted.addAll(ddl(change.id()).leftovers(change, context)));
    return context.begun().objects().stream()
        .filter(object -> object.id().kind() == KindName.COLUMN)
        .filter(object -> context.desired().contains(object.id().whole()))
        .filter(object -> !wanted.contains(object.id()))
        .filter(object -> !ddl(object.id()).drop(object, context).isEmpty())
        .<Change>map(Change.Drop::new)
        .toList();
  }

  /** What comes and goes with something else is there for what hangs on it alone. */
  private static boolean isToldOf(Change change) {
    return !(change instanceof Change.Create create)
        || !create.desired().comesWithWhole()
        || !create.desired().goesOnlyWithWhole();
  }

  private Stream<ObjectId> rebuiltAround(
      Change change, PlanContext context, KnownDependencies dependencies) {
    return WorkList.complete(List.of(change), ddls, context, dependencies.live()).stream()
        .filter(Change.Rebuild.class::isInstance)
        .map(Change::id)
        .filter(id -> !id.equals(change.id()));
  }

  /** What is altered anyway lets go of what is dropped, and so does what children have from it. */
  private Optional<ObjectId> obstacle(
      Change change, Differences all, PlanContext context, KnownDependencies dependencies) {
    Set<ObjectId> lettingGo = new HashSet<>();
    if (change instanceof Change.Drop) {
      all.changes().stream()
          .filter(Change.Alter.class::isInstance)
          .map(Change::id)
          .forEach(lettingGo::add);
    }
    return WorkList.obstacles(change, ddls, context, dependencies.live()).stream()
        .filter(id -> context.withParents(id).noneMatch(lettingGo::contains))
        .findFirst();
  }

  private static <T> List<T> joined(List<? extends T> first, List<? extends T> second) {
    return Stream.<T>concat(first.stream(), second.stream()).toList();
  }

  /**
   * New schemas that something moves to, and what has to let go of it before, or would be taken
   * along; all else counts on the new names.
   */
  private static List<Change> neededFor(
      List<Change.Rename> renames, List<Change> work, Schema live) {
    Set<ObjectId> places = new HashSet<>();
    Set<ObjectId> moving = new HashSet<>();
    for (Change.Rename rename : renames) {
      places.add(ObjectId.schema(rename.id().schemaName()));
      moving.add(rename.former());
    }
    return work.stream()
        .filter(
            change ->
                change instanceof Change.Create
                    ? places.contains(change.id())
                    : change instanceof Change.Drop drop
                        && drop.live().references(live).stream()
                            .anyMatch(id -> id.isWithin(moving::contains)))
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
      absorbed.addAll(ddl(change.id()).leftovers(change, context));
      if (change instanceof Change.Alter alter) {
        absorbed.addAll(ddl(alter.id()).absorbs(alter.live(), alter.desired(), context));
      } else if (change instanceof Change.Rebuild rebuild) {
        absorbed.addAll(ddl(rebuild.id()).absorbs(rebuild.live(), rebuild.desired(), context));
      } else if (change instanceof Change.Drop drop) {
        absorbed.addAll(ddl(drop.id()).takesAlong(drop.live(), context));
      }
    }
    return absorbed;
  }

  private static Map<ObjectId, Change> byId(List<Change> work) {
    Map<ObjectId, Change> byId = new LinkedHashMap<>();
    work.forEach(change -> byId.put(change.id(), change));
    return byId;
  }

  /** What a change does, and what the server refuses of all that it makes necessary. */
  private List<Operation> judged(
      Change change, PlanContext context, KnownDependencies dependencies) {
    List<Operation> operations = new ArrayList<>(operations(change, context));
    if (change instanceof Change.Alter || change instanceof Change.Rebuild) {
      Map<ObjectId, Change> work =
          byId(WorkList.complete(List.of(change), ddls, context, dependencies.live()));
      work.values().stream()
          .filter(around -> around instanceof Change.Rebuild && !around.id().equals(change.id()))
          .filter(around -> context.desired().contains(around.id()))
          .flatMap(around -> refused((Change.Rebuild) around, work, context))
          .forEach(operations::add);
    }
    return operations;
  }

  private Stream<Operation> refused(
      Change.Rebuild around, Map<ObjectId, Change> work, PlanContext context) {
    List<Operation> created = ddl(around.id()).create(around.desired(), List.of(), context);
    Stream<Operation> undecided =
        Stream.concat(
                ddl(around.id()).setAside(around, context).stream()
                    .flatMap(aside -> aside.rename().stream()),
                comesByItself(around, work) ? created.stream() : Stream.empty())
            .filter(operation -> operation.effects().contains(Effect.NEEDS_DECISION))
            .map(operation -> operation.noting(around.id() + ": " + operation.note()));
    Stream<Operation> refused =
        created.stream().flatMap(operation -> operation.refusedOf(around.id()).stream());
    return Stream.concat(undecided, refused);
  }

  /** Whether it is created, and not with the whole that it is a part of. */
  private static boolean comesByItself(Change.Rebuild change, Map<ObjectId, Change> work) {
    boolean withWhole =
        change.id().isPart()
            && work.get(change.id().requireParent()) instanceof Change.Rebuild whole
            && whole.way() == Way.ANEW;
    return change.way() == Way.ANEW && !withWhole;
  }

  private List<Operation> operations(Change change, PlanContext context) {
    Online online = ddl(change.id()).online(change, context);
    return Stream.of(online.ahead(), brief(change, context), online.afterwards())
        .flatMap(List::stream)
        .toList();
  }

  private List<Operation> brief(Change change, PlanContext context) {
    return change.match(
        new Change.Cases<>() {
          @Override
          public List<Operation> create(Change.Create create) {
            return ddl(create.id()).create(create.desired(), List.of(), context);
          }

          @Override
          public List<Operation> drop(Change.Drop drop) {
            return ddl(drop.id())
                .setAside(drop, context)
                .map(aside -> aside.around(List.of()))
                .orElseGet(() -> ddl(drop.id()).drop(drop.live(), context));
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

  private static List<Arrangement.Place> arranged(
      List<Action> actions, PlanContext context, KnownDependencies dependencies) {
    return new Arrangement(actions, context.desired(), dependencies).places();
  }

  private TypedDdl<?> ddl(ObjectId id) {
    return Objects.requireNonNull(ddls.get(id.kind()), id.kind().word());
  }
}
