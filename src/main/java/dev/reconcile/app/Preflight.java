package dev.reconcile.app;

import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.Suggestion;
import dev.reconcile.diff.Change;
import dev.reconcile.kind.RoleNames;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.Plan;
import dev.reconcile.spec.LoadedSpec;
import dev.reconcile.spec.Requirement;
import dev.reconcile.sql.SqlWriter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a plan needs from its surroundings, asked before anything is written. */
public final class Preflight {

  private static final Set<KindName> RELATIONS =
      Set.of(KindName.TABLE, KindName.VIEW, KindName.MATERIALIZED_VIEW, KindName.SEQUENCE);
  private static final Set<KindName> ROUTINES = Set.of(KindName.FUNCTION, KindName.PROCEDURE);

  private final Session session;
  private final LoadedSpec spec;
  private final Diagnostics diagnostics = new Diagnostics();
  private @Nullable List<String> available;
  private @Nullable Set<String> knownRoles;

  private Preflight(Session session, LoadedSpec spec) {
    this.session = session;
    this.spec = spec;
  }

  /**
   * Looks for what is required, for extensions that the server does not have, for roles that it
   * does not know, and for names that refer to nothing.
   *
   * @param requirements of the project, beside those of its files
   * @throws dev.reconcile.diagnostic.ReconcileException that says all that is missing
   */
  public static void check(
      Session session, LoadedSpec spec, List<Requirement> requirements, Trip trip) {
    Preflight preflight = new Preflight(session, spec);
    Plan plan = trip.plan();
    QueryCycles.check(trip, preflight.diagnostics);
    preflight.required(requirements, plan);
    HiddenTypes.of(session, spec, plan).forEach(preflight.diagnostics::add);
    for (Change change : plan.changes()) {
      if (change instanceof Change.Create create) {
        preflight.extension(create.desired());
        preflight.references(create.desired());
        preflight.roles(create.desired());
      } else if (change instanceof Change.Alter alter) {
        preflight.roles(alter.desired());
      }
    }
    preflight.diagnostics.throwIfAny();
  }

  /** What the plan itself creates need not be there yet. */
  private void required(List<Requirement> ofProject, Plan plan) {
    Set<String> created = new TreeSet<>();
    for (Change change : plan.changes()) {
      if (change instanceof Change.Create && change.id().kind() == KindName.EXTENSION) {
        created.add(change.id().name());
      }
    }
    RequirementCheck check = new RequirementCheck(session, diagnostics);
    Stream.concat(ofProject.stream(), spec.requirements().stream())
        .distinct()
        .filter(r -> r.sort() != Requirement.Sort.EXTENSION || !created.contains(r.name()))
        .forEach(check::check);
  }

  private void roles(SchemaObject object) {
    if (!(object instanceof RoleNames named)) {
      return;
    }
    for (String role : named.roleNames()) {
      if (!knownRoles().contains(role)) {
        report(
            object.id(),
            "unknown-role",
            object.id() + " names the role " + role + ", which is not on the server",
            Suggestion.didYouMean(role, knownRoles()).map(hint -> hint + " Or: ").orElse("")
                + SqlWriter.sql("CREATE ROLE").identifier(role).done().text()
                + ";");
      }
    }
  }

  private Set<String> knownRoles() {
    if (knownRoles == null) {
      knownRoles =
          new TreeSet<>(
              session.query("select rolname from pg_catalog.pg_roles", row -> row.text("rolname")));
    }
    return knownRoles;
  }

  private void extension(SchemaObject object) {
    if (object.id().kind() != KindName.EXTENSION) {
      return;
    }
    List<String> available = available();
    String name = object.id().name();
    if (!available.contains(name)) {
      report(
          object.id(),
          "extension-not-available",
          "the extension " + name + " is not available on this server",
          Suggestion.didYouMean(name, available)
              .orElse("install the server's package for it, or use an image that has it"));
    }
  }

  /** Asked once, and only when an extension is to be created: the server reads files for it. */
  private List<String> available() {
    if (available == null) {
      available =
          session.query(
              "select name from pg_catalog.pg_available_extensions order by name",
              row -> row.text("name"));
    }
    return available;
  }

  /** Wholes that are named but not described may be others' own; the server knows them all. */
  private void references(SchemaObject object) {
    for (ObjectId needed : object.references(spec.schema())) {
      if (!needed.isPart() && !spec.schema().contains(needed) && isMissing(needed)) {
        report(
            object.id(),
            "unknown-name",
            object.id() + " names " + needed + ", which is neither described nor on the server",
            Suggestion.didYouMean(needed.name(), neighbours(needed))
                .orElse("describe it, or correct the name"));
      }
    }
  }

  private boolean isMissing(ObjectId id) {
    String lookUp =
        RELATIONS.contains(id.kind())
            ? "to_regclass"
            : ROUTINES.contains(id.kind()) ? "to_regprocedure" : "";
    if (lookUp.isEmpty()) {
      return false;
    }
    String name = new SqlWriter().name(id).done().text();
    return Boolean.TRUE.equals(
        session.first(
            "select " + lookUp + "(?) is null as missing", row -> row.flag("missing"), name));
  }

  private Set<String> neighbours(ObjectId needed) {
    Set<String> names = new TreeSet<>();
    for (ObjectId id : spec.schema().ids()) {
      if (id.kind() == needed.kind() && Objects.equals(id.parent(), needed.parent())) {
        names.add(id.name());
      }
    }
    return names;
  }

  private void report(ObjectId id, String code, String message, String hint) {
    diagnostics.add(new Diagnostic(code, spec.places().get(id), message, hint));
  }
}
