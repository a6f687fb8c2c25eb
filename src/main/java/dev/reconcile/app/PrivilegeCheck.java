package dev.reconcile.app;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.apply.Journal;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diff.Change;
import dev.reconcile.kind.Ownership;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.sql.SqlWriter;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether the role that runs a plan may do what it says; asked before anything is written, so that
 * all that is missing can be granted in one go. A superuser may do everything.
 */
public final class PrivilegeCheck {

  /** The least that rows take to be written; the rest shows when they are compared. */
  private static final Map<KindName, String> ROWS =
      Map.of(KindName.ROWS, "INSERT", KindName.COPY, "INSERT", KindName.OTHER_ROWS, "DELETE");

  /** Kinds of which superusers alone make new ones, on every major version. */
  private static final Set<KindName> OF_SUPERUSERS =
      EnumSet.of(
          KindName.ACCESS_METHOD,
          KindName.BASE_TYPE,
          KindName.EVENT_TRIGGER,
          KindName.FOREIGN_DATA_WRAPPER,
          KindName.OPERATOR_CLASS,
          KindName.OPERATOR_FAMILY,
          KindName.SHELL_TYPE,
          KindName.TEXT_SEARCH_PARSER,
          KindName.TEXT_SEARCH_TEMPLATE);

  private final Session session;
  private final Schema live;
  private final Diagnostics diagnostics = new Diagnostics();

  /** What belongs to others and has to be changed, by its owner. */
  private final Map<String, Set<ObjectId>> changed = new TreeMap<>();

  /** What is to be handed over, by the new owner. */
  private final Map<String, Set<ObjectId>> handedOver = new TreeMap<>();

  private final Map<String, Set<ObjectId>> createdIn = new TreeMap<>();

  /** What is created or written, by the schema that has to be used for that. */
  private final Map<String, Set<ObjectId>> named = new TreeMap<>();

  /** Tables of which only rows change, with the privileges that this takes. */
  private final Map<ObjectId, Set<String>> written = new TreeMap<>();

  /** New owners, by the schema in which they must be able to create. */
  private final Map<String, Set<String>> ownersIn = new TreeMap<>();

  private final Set<ObjectId> referenced = new TreeSet<>();
  private final Set<ObjectId> ofSuperusers = new TreeSet<>();
  private final Set<ObjectId> ofDatabase = new TreeSet<>();

  private PrivilegeCheck(Session session, Schema live) {
    this.session = session;
    this.live = live;
  }

  /**
   * Looks for the privileges that the steps of a trip's plan need.
   *
   * @throws dev.reconcile.diagnostic.ReconcileException that says all that is missing
   */
  static void check(Session session, Trip trip) {
    Diagnostics missing = new Diagnostics();
    missing(session, trip).forEach(missing::add);
    missing.throwIfAny();
  }

  /** What is missing; the hint of each is the statement that grants it, where there is one. */
  public static List<Diagnostic> missing(Session session, Trip trip) {
    if (trip.plan().steps().isEmpty()
        || isTrue(
            session, "select rolsuper from pg_catalog.pg_roles where rolname = current_user")) {
      return List.of();
    }
    PrivilegeCheck check = new PrivilegeCheck(session, trip.live());
    trip.plan().changes().forEach(change -> check.gather(change, trip.desired()));
    if (!isTrue(session, "select to_regnamespace('" + Journal.SCHEMA + "') is not null")) {
      check.ofDatabase.add(ObjectId.schema(Journal.SCHEMA));
    }
    check.report();
    return check.diagnostics.sorted();
  }

  private void gather(Change change, Schema desired) {
    ObjectId id = change.id();
    ObjectId whole = id.whole();
    if (change instanceof Change.Create create && create.desired() instanceof Ownership owner) {
      handOver(whole, owner.role());
    }
    if (change instanceof Change.Alter alter && alter.desired() instanceof Ownership owner) {
      handOver(whole, owner.role());
    }
    if (change instanceof Change.Create && isOfSuperusers(id)) {
      ofSuperusers.add(id);
    }
    if (change instanceof Change.Create create) {
      create.desired().references(desired).stream()
          .filter(needed -> id.kind() == KindName.FOREIGN_KEY && needed.kind() == KindName.TABLE)
          .filter(live::contains)
          .forEach(referenced::add);
    }
    String writing = ROWS.get(id.kind());
    if (live.contains(whole) && writing != null) {
      put(named, whole.schemaName(), whole);
      written.computeIfAbsent(whole, table -> new TreeSet<>()).addAll(List.of(writing, "SELECT"));
    } else if (live.contains(whole)) {
      live.find(whole.attached(KindName.OWNER))
          .filter(Ownership.class::isInstance)
          .ifPresent(owner -> put(changed, ((Ownership) owner).role(), whole));
    } else if (whole.kind() == KindName.SCHEMA) {
      ofDatabase.add(whole);
    } else if (!whole.schemaName().isEmpty() && live.contains(whole.requireParent())) {
      put(named, whole.schemaName(), whole);
      put(createdIn, whole.schemaName(), whole);
    }
  }

  /** An owner must be able to create the like in the schema (ALTER TABLE, notes on OWNER). */
  private void handOver(ObjectId whole, String owner) {
    put(handedOver, owner, whole);
    boolean inSchema = whole.kind() != KindName.SCHEMA && !whole.schemaName().isEmpty();
    if (inSchema && live.contains(whole.requireParent())) {
      ownersIn.computeIfAbsent(whole.schemaName(), schema -> new TreeSet<>()).add(owner);
    }
  }

  private boolean isOfSuperusers(ObjectId id) {
    return id.kind() == KindName.EXTENSION
        ? !isTrue(
            session,
            "select bool_or(trusted or not superuser)"
                + " from pg_catalog.pg_available_extension_versions where name = ?",
            id.name())
        : OF_SUPERUSERS.contains(id.kind());
  }

  private static void put(Map<String, Set<ObjectId>> map, String key, ObjectId id) {
    map.computeIfAbsent(key, k -> new TreeSet<>()).add(id);
  }

  private void report() {
    String member =
        "select pg_catalog.pg_has_role(rolname, %s) from pg_catalog.pg_roles where rolname = ?";
    // From PostgreSQL 16 on, to be a member is one thing, and to act as the role another.
    String acting = session.version().atLeast(16) ? "'SET'" : "'MEMBER'";
    changed.forEach(
        (owner, objects) -> {
          if (!isTrue(session, member.formatted("'USAGE'"), owner)) {
            missing(shown(objects) + " can be changed by " + owner + " only", insteadOf(owner));
          }
        });
    handedOver.forEach(
        (owner, objects) -> {
          if (!isTrue(session, member.formatted(acting), owner)) {
            missing(
                shown(objects) + " can be given to " + owner + " by its members only",
                member(owner));
          }
        });
    named.forEach(this::usage);
    createdIn.forEach(
        (schema, objects) -> {
          if (!isTrue(session, "select has_schema_privilege(?, 'CREATE')", schema)) {
            missing(
                "to create " + shown(objects) + " takes the privilege CREATE on the schema",
                to(sql("GRANT CREATE ON SCHEMA").identifier(schema)));
          }
        });
    ownersIn.forEach((schema, owners) -> owners.forEach(owner -> createAs(owner, schema)));
    if (!ofSuperusers.isEmpty()) {
      missing(
          "to create " + shown(ofSuperusers) + " takes a superuser",
          "have a superuser create it first, or apply as one");
    }
    for (ObjectId table : referenced) {
      if (!may("REFERENCES", table)) {
        missing(
            "to refer to " + table + " takes the privilege REFERENCES on it",
            to(sql("GRANT REFERENCES ON").name(table)));
      }
    }
    written.forEach(this::write);
    ofDatabase();
  }

  private void usage(String schema, Set<ObjectId> objects) {
    if (!isTrue(session, "select has_schema_privilege(?, 'USAGE')", schema)) {
      missing(
          "to name " + shown(objects) + " takes the privilege USAGE on the schema",
          to(sql("GRANT USAGE ON SCHEMA").identifier(schema)));
    }
  }

  private void createAs(String owner, String schema) {
    String may =
        "select pg_catalog.has_schema_privilege(rolname, ?, 'CREATE') from pg_catalog.pg_roles where rolname = ?";
    if (!isTrue(session, may, schema, owner)) {
      missing(
          "the owner of what is in the schema " + schema + " must have CREATE on it: " + owner,
          sql("GRANT CREATE ON SCHEMA")
                  .identifier(schema)
                  .keyword("TO")
                  .identifier(owner)
                  .done()
                  .text()
              + ";");
    }
  }

  private void write(ObjectId table, Set<String> privileges) {
    String lacking =
        privileges.stream()
            .filter(privilege -> !may(privilege, table))
            .collect(Collectors.joining(", "));
    if (!lacking.isEmpty()) {
      missing(
          "to compare and write rows of " + table + " takes " + lacking + " on it",
          to(sql("GRANT " + lacking + " ON").name(table)));
    }
  }

  /** Of a name in a schema that it may not use, a role is told nothing else. */
  private boolean may(String privilege, ObjectId table) {
    return isTrue(
        session,
        """
        select has_table_privilege(c.oid, ?)
        from pg_catalog.pg_class c
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        where n.nspname = ? and c.relname = ?
        """,
        privilege,
        table.schemaName(),
        table.bareName());
  }

  private void ofDatabase() {
    boolean may = isTrue(session, "select has_database_privilege(current_database(), 'CREATE')");
    if (!may && !ofDatabase.isEmpty()) {
      String database = session.first("select current_database() as name", row -> row.text("name"));
      missing(
          "to create " + shown(ofDatabase) + " takes the privilege CREATE on the database",
          to(sql("GRANT CREATE ON DATABASE").identifier(String.valueOf(database))));
    }
  }

  /** Nobody should become a superuser to change a table. */
  private String insteadOf(String owner) {
    return isTrue(session, "select rolsuper from pg_catalog.pg_roles where rolname = ?", owner)
        ? "apply as "
            + owner
            + ", a superuser, or have it give them to a role of which "
            + session.user()
            + " is a member: ALTER ... OWNER TO"
        : member(owner);
  }

  private String member(String role) {
    return to(sql("GRANT").identifier(role));
  }

  private String to(SqlWriter grant) {
    return grant.keyword("TO").identifier(session.user()).done().text() + ";";
  }

  private static String shown(Collection<ObjectId> objects) {
    return objects.stream().map(ObjectId::toString).collect(Collectors.joining(", "));
  }

  private void missing(String message, String grant) {
    diagnostics.add(new Diagnostic("missing-privilege", null, message, grant));
  }

  private static boolean isTrue(Session session, String query, Object... parameters) {
    return Boolean.TRUE.equals(session.first(query, row -> "t".equals(row.textAt(1)), parameters));
  }
}
