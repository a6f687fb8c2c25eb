package dev.reconcile.app;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.database.DatabaseException;
import dev.reconcile.database.Session;
import dev.reconcile.kind.RoleNames;
import dev.reconcile.model.KindName;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Roles that a schema names, made for the moment on a server that does not have them. */
final class ReplicaRoles {

  private final Session session;
  private final List<String> made = new ArrayList<>();

  private ReplicaRoles(Session session) {
    this.session = session;
  }

  /** The roles that objects of a schema name. */
  static Set<String> namedIn(Schema schema) {
    Set<String> names = new TreeSet<>();
    for (SchemaObject object : schema.objects()) {
      if (object instanceof RoleNames named) {
        names.addAll(named.roleNames());
      } else if (object.id().kind() == KindName.USER_MAPPING) {
        names.add(object.id().name());
      }
    }
    names.remove("public");
    return names;
  }

  /** Makes those that are missing; none of them can log in. */
  static ReplicaRoles make(Collection<String> names, Session session) {
    ReplicaRoles roles = new ReplicaRoles(session);
    List<String> known =
        session.query("select rolname from pg_catalog.pg_roles", row -> row.text("rolname"));
    for (String name : names) {
      if (!known.contains(name)) {
        session.execute(
            sql("CREATE ROLE").identifier(name).keyword("NOLOGIN").done(),
            "making the role " + name + " for the moment");
        roles.made.add(name);
      }
    }
    return roles;
  }

  /** Takes them away again, with what they own in this database. */
  void drop() {
    for (String name : made) {
      try {
        session.execute(
            sql("DROP OWNED BY").identifier(name).keyword("CASCADE").done(), "dropping a role");
        session.execute(sql("DROP ROLE").identifier(name).done(), "dropping a role");
      } catch (DatabaseException e) {
        // Another trial on the same server has begun to use it, and made nothing that could go.
      }
    }
  }
}
