package dev.reconcile.app;

import dev.reconcile.canonical.RefusedDefinition;
import dev.reconcile.canonical.ScratchSource;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.Policy;
import dev.reconcile.spec.LoadedSpec;
import dev.reconcile.spec.Requirement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a project folder describes, built in a scratch database to stand for a live one. */
public final class FolderReplica {

  private FolderReplica() {}

  /**
   * A description as far as it can be compared without a target: what is required of others is not
   * there, and a database that has a subscription could not be dropped.
   */
  public static LoadedSpec comparable(LoadedSpec spec) {
    return new LoadedSpec(
        Schema.of(
            spec.schema().objects().stream()
                .filter(object -> object.id().whole().kind() != KindName.SUBSCRIPTION)
                .toList()),
        spec.departing(),
        spec.places(),
        spec.formerNames(),
        spec.scope(),
        List.of(),
        spec.notes());
  }

  /**
   * Builds a folder's schema, and beside it what the folder that is to follow counts on.
   *
   * @param before what is built
   * @param after what will be compared with it
   * @param required what both say must be there
   */
  public static Replica built(
      Task before, Task after, List<Requirement> required, ScratchSource.Candidate place) {
    Replica replica = Replica.open(place, roles(before, after, required), before.searchPath());
    try {
      Construction.of(building(before, after), replica.session());
      return replica;
    } catch (RefusedDefinition e) {
      replica.close();
      throw e.at(before.place(e.object()));
    } catch (RuntimeException e) {
      replica.close();
      throw e;
    }
  }

  private static Task building(Task before, Task after) {
    List<SchemaObject> objects = new ArrayList<>(before.desired().objects());
    after.desired().objects().stream()
        .filter(object -> after.scope().isExternal(object.id()))
        .filter(object -> !before.desired().contains(object.id().whole()))
        .forEach(objects::add);
    Schema schema = Schema.of(objects);
    Set<String> schemas = new TreeSet<>(before.schemas());
    schema.ids().stream()
        .map(ObjectId::schemaName)
        .filter(name -> !name.isEmpty())
        .forEach(schemas::add);
    return new Task(
        () -> LoadedSpec.of(schema),
        List.copyOf(schemas),
        before.searchPath(),
        Policy.defaults().allowing(Set.of(Policy.ALL)),
        Task.Unmanaged.KEEP,
        List.of(),
        before.access(),
        Duration.ZERO);
  }

  private static Set<String> roles(Task before, Task after, List<Requirement> required) {
    Set<String> roles = new TreeSet<>();
    for (Task task : List.of(before, after)) {
      roles.addAll(ReplicaRoles.namedIn(task.desired()));
      if (task.access().owner() != null) {
        roles.add(task.access().owner());
      }
    }
    required.stream()
        .filter(requirement -> requirement.sort() == Requirement.Sort.ROLE)
        .forEach(requirement -> roles.add(requirement.name()));
    return roles;
  }
}
