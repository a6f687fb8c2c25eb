package dev.reconcile.app;

import dev.reconcile.canonical.ScratchDatabase;
import dev.reconcile.canonical.ScratchSource;
import dev.reconcile.canonical.ServerScratch;
import dev.reconcile.database.ConnectionUrl;
import dev.reconcile.database.DatabaseException;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.diff.Change;
import dev.reconcile.kind.RoleNames;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.Plan;
import dev.reconcile.plan.Step;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** A schema without rows in a scratch database, where plans can be tried out. */
public final class Replica implements AutoCloseable {

  /** They belong to superusers, and no role is made one for the moment. */
  private static final Set<KindName> OF_SUPERUSERS =
      EnumSet.of(KindName.EVENT_TRIGGER, KindName.FOREIGN_DATA_WRAPPER);

  private final ScratchDatabase database;
  private final ReplicaRoles roles;
  private final List<String> searchPath;

  private Replica(ScratchDatabase database, ReplicaRoles roles, List<String> searchPath) {
    this.database = database;
    this.roles = roles;
    this.searchPath = searchPath;
  }

  /**
   * An empty replica.
   *
   * @param roles that have to be on its server
   */
  static Replica open(
      ScratchSource.Candidate place, Collection<String> roles, List<String> searchPath) {
    ScratchDatabase database = place.open(ScratchSource.Use.REPLICA);
    try {
      return new Replica(database, ReplicaRoles.make(roles, database.session()), searchPath);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Connected to the replica. */
  public Session session() {
    return database.session();
  }

  /** Where definitions of the replica can be tried out. */
  public ScratchSource beside() {
    ConnectionUrl url = database.url();
    return new ScratchSource() {
      @Override
      public List<Candidate> candidates() {
        return List.of(
            new Candidate("beside the replica", use -> ServerScratch.open(url, searchPath, use)));
      }

      @Override
      public Supplier<Session> target() {
        return () -> Session.open(url, searchPath);
      }
    };
  }

  /** Whether a replica has such objects at all. */
  static boolean concerns(ObjectId id) {
    KindName whole = id.whole().kind();
    boolean inside = whole != KindName.SUBSCRIPTION; // which reaches out of the database
    return inside
        && whole.isRead()
        && id.kind().isRead()
        && !(id.kind() == KindName.OWNER && OF_SUPERUSERS.contains(whole));
  }

  /** As much of a schema as a replica has; its server knows the roles, but not the tablespaces. */
  static Schema within(Schema schema) {
    return Schema.of(
        schema.objects().stream()
            .filter(object -> concerns(object.id()))
            .map(object -> object instanceof RoleNames ? object : object.withoutGlobals())
            .toList());
  }

  /** Builds a schema in it. */
  void build(Schema schema) {
    List<String> schemas =
        schema.ids().stream()
            .map(ObjectId::schemaName)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    Construction.of(within(schema), schemas, searchPath, session());
  }

  /**
   * Executes a plan's steps.
   *
   * @throws ReconcileException when one of them fails; says which
   */
  void replay(Plan plan) {
    Set<ObjectId> made = new TreeSet<>();
    for (Change change : plan.changes()) {
      if (change instanceof Change.Create && change.id().kind() == KindName.STATEMENT) {
        // What it makes may be what another step needs.
        made.add(change.id());
      }
    }
    List<Step> steps =
        plan.steps().stream()
            .filter(step -> concerns(step.object()) || made.contains(step.object()))
            .toList();
    Construction.carryOut(plan.withSteps(steps), session(), Replica::failed);
  }

  private static RuntimeException failed(Step step, DatabaseException refusal) {
    return ReconcileException.of(
        "step-fails",
        "step " + step.number() + " (" + step.purpose() + ") fails: " + refusal.getMessage(),
        "correct the step, or what the description says of " + step.object());
  }

  @Override
  public void close() {
    try {
      roles.drop();
    } finally {
      database.close();
    }
  }
}
