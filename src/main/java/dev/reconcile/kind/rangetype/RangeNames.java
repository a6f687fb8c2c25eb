package dev.reconcile.kind.rangetype;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.spec.ImplicitName;
import dev.reconcile.spec.SpecNames;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * The names that come with a range type: that of its multirange type, and those of the functions
 * that make values of the two, which keep them when the types get others.
 */
final class RangeNames {

  private RangeNames() {}

  /** The multirange type, which has no description of its own. */
  static ObjectId multirange(RangeType type) {
    ObjectId named = SpecNames.relation(KindName.RANGE_TYPE, type.multirange());
    return type.multirange().contains(".")
        ? named
        : ObjectId.in(type.id().schemaName(), KindName.RANGE_TYPE, named.name());
  }

  /** The statements that leave the names beside the range type's own to a successor. */
  static List<Operation> makeRoom(RangeType type) {
    ObjectId multirange = multirange(type);
    String name = ImplicitName.of(multirange.name(), "", "_replaced");
    return List.of(
        constructors(type, "r.rngtypid, r.rngmultitypid", name), rename(multirange, name));
  }

  /** The statements by which all that names a multirange type goes on naming it. */
  static List<Operation> renameMultirange(RangeType live, RangeType desired) {
    ObjectId before = multirange(live);
    ObjectId after = multirange(desired);
    List<Operation> operations = new ArrayList<>();
    if (!before.schemaName().equals(after.schemaName())) {
      SqlWriter move = sql("ALTER").object(before).keyword("SET SCHEMA");
      operations.add(Operation.of(move.identifier(after.schemaName()).done(), Lock.NONE));
    }
    if (!before.name().equals(after.name())) {
      ObjectId moved = ObjectId.in(after.schemaName(), before.kind(), before.name());
      operations.add(rename(moved, after.name()));
      operations.add(constructors(desired, "r.rngmultitypid", after.name()));
    }
    return List.copyOf(operations);
  }

  private static Operation rename(ObjectId type, String name) {
    return Operation.of(
        sql("ALTER").object(type).keyword("RENAME TO").identifier(name).done(), Lock.NONE);
  }

  /** They are found by what they make, whatever they are called by now. */
  private static Operation constructors(RangeType type, String made, String name) {
    String body =
        """

        DECLARE constructor regprocedure;
        BEGIN
          FOR constructor IN
            SELECT f.oid FROM pg_catalog.pg_range r
            JOIN pg_catalog.pg_proc f ON f.prorettype IN (%s)
            JOIN pg_catalog.pg_depend d ON d.objid = f.oid AND d.refobjid = f.prorettype
            WHERE r.rngtypid = %s::regtype AND d.deptype = 'i'
              AND d.classid = 'pg_proc'::regclass AND d.refclassid = 'pg_type'::regclass
          LOOP
            EXECUTE 'ALTER FUNCTION ' || constructor || ' RENAME TO ' || %s;
          END LOOP;
        END
        """
            .formatted(made, literal(new SqlWriter().name(type.id()).done()), quoted(name));
    return Operation.of(sql("DO").dollarQuoted(body).done(), Lock.NONE)
        .noting("PostgreSQL makes functions with the type, which keep their names");
  }

  private static String quoted(String name) {
    return literal(new SqlWriter().identifier(name).done());
  }

  private static String literal(Sql text) {
    return new SqlWriter().literal(text.text()).done().text();
  }
}
