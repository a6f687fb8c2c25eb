package dev.reconcile.app;

import dev.reconcile.apply.TrashJournal.Keeping;
import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.diff.Access;
import dev.reconcile.model.Fingerprint;
import dev.reconcile.model.FormerNames;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.Scope;
import dev.reconcile.plan.Policy;
import dev.reconcile.project.IgnorePattern;
import dev.reconcile.spec.LoadedSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done to a database.
 *
 * @param description what is desired, which may still be on its way
 * @param schemas the schemas that the project owns
 * @param searchPath the schemas that SQL in YAML need not name
 * @param policy about hazards
 * @param unmanaged what to do with objects that are not described
 * @param ignore live objects that are none of the project's business
 * @param access who has access where no file says so
 * @param probes how long a question to live rows may take; none are asked when that is no time
 * @param trash how long tables and columns are kept that are dropped; null when they just go
 */
public record Task(
    Supplier<LoadedSpec> description,
    List<String> schemas,
    List<String> searchPath,
    Policy policy,
    Unmanaged unmanaged,
    List<IgnorePattern> ignore,
    Access access,
    Duration probes,
    @Nullable Keeping trash) {

  /** A task that keeps nothing of what it drops. */
  public Task(
      Supplier<LoadedSpec> description,
      List<String> schemas,
      List<String> searchPath,
      Policy policy,
      Unmanaged unmanaged,
      List<IgnorePattern> ignore,
      Access access,
      Duration probes) {
    this(description, schemas, searchPath, policy, unmanaged, ignore, access, probes, null);
  }

  /** A task whose desired schema is at hand, and which renames nothing. */
  Task(
      Schema desired,
      List<String> schemas,
      List<String> searchPath,
      Policy policy,
      Unmanaged unmanaged) {
    this(
        () -> LoadedSpec.of(desired),
        schemas,
        searchPath,
        policy,
        unmanaged,
        List.of(),
        Access.LEFT_TO_OTHERS,
        Duration.ZERO);
  }

  /** The same with another description. */
  public Task describedBy(LoadedSpec other) {
    return keeping(() -> other, policy, probes);
  }

  /** The same under another policy. */
  Task under(Policy other) {
    return keeping(description, other, probes);
  }

  /** The same for a database that stands for another one, without its rows: nothing is asked. */
  public Task askingNoRows() {
    return keeping(description, policy, Duration.ZERO);
  }

  private Task keeping(Supplier<LoadedSpec> other, Policy otherPolicy, Duration otherProbes) {
    return new Task(
        other, schemas, searchPath, otherPolicy, unmanaged, ignore, access, otherProbes, trash);
  }

  /** What tells this description, and how far it goes, from all others. */
  public String fingerprint() {
    LoadedSpec said = description.get();
    return Fingerprint.digest(
        List.of(
            Fingerprint.of(said.schema()),
            Fingerprint.of(said.departing()),
            said.formerNames().toString(),
            said.scope().absent().keySet().toString(),
            said.scope().external().toString(),
            said.scope().shared().keySet().toString(),
            schemas.toString(),
            searchPath.toString(),
            ignore.toString(),
            access.toString()));
  }

  /** The desired schema. */
  public Schema desired() {
    return description.get().schema();
  }

  /** What is described only so that it can be found and dropped. */
  Schema departing() {
    return description.get().departing();
  }

  /** How far the say of the description goes. */
  Scope scope() {
    return description.get().scope();
  }

  /** What a reviewer should know of how far the description goes here. */
  List<String> notes() {
    return description.get().notes();
  }

  /** What described objects may still be called. */
  public FormerNames formerNames() {
    return description.get().formerNames();
  }

  /** Schemas that are not the project's, but that something may still have to leave. */
  List<String> schemasLeft() {
    return schemas.isEmpty()
        ? List.of()
        : formerNames().schemas().stream().filter(schema -> !schemas.contains(schema)).toList();
  }

  /** Where an object, or what it is a part of, is described; null when no file does. */
  @Nullable SourceLocation place(ObjectId id) {
    Map<ObjectId, SourceLocation> places = description.get().places();
    SourceLocation place = places.get(id);
    return place == null ? places.get(id.whole()) : place;
  }

  /** What to do with objects that are not described. */
  public enum Unmanaged {
    /** They stay. */
    KEEP,
    /** They go, through the gates. */
    DROP
  }

  /** Whether an object that is not desired should be dropped. */
  boolean isAbsent(ObjectId id) {
    return unmanaged == Unmanaged.DROP || scope().isAbsent(id) || departing().contains(id.whole());
  }
}
