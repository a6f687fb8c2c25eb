package dev.reconcile.kind.foreignkey;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.PartitionedPart;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.sql.SqlWriter;
import java.util.List;

/**
 * The name of a partition's part of a foreign key. PostgreSQL takes that of the whole, if the
 * partition has none of that name, or keeps the one that it finds, so the name is looked up.
 */
final class PartName {

  private PartName() {}

  static List<Operation> give(ObjectId id, PartitionedPart part) {
    if (!part.isNamed()) {
      return List.of();
    }
    String table = new SqlWriter().name(id.requireParent()).done().text();
    String rename = "ALTER TABLE " + table + " RENAME CONSTRAINT ";
    String to = " TO " + new SqlWriter().identifier(id.name()).done().text();
    String whole = new SqlWriter().name(part.whole().requireParent()).done().text();
    String body =
        """

        DECLARE part name;
        BEGIN
          WITH RECURSIVE parts (id, relation, name) AS (
            SELECT oid, conrelid, conname FROM pg_catalog.pg_constraint
            WHERE conrelid = %s::regclass AND conname = %s
            UNION ALL
            SELECT c.oid, c.conrelid, c.conname FROM parts p
            JOIN pg_catalog.pg_constraint c ON c.conparentid = p.id AND c.conrelid <> p.relation)
          SELECT p.name INTO part FROM parts p WHERE p.relation = %s::regclass;
          IF part <> %s THEN
            EXECUTE %s || quote_ident(part) || %s;
          END IF;
        END
        """
            .formatted(
                literal(whole),
                literal(part.whole().name()),
                literal(table),
                literal(id.name()),
                literal(rename),
                literal(to));
    return List.of(
        Operation.of(sql("DO").dollarQuoted(body).done(), Lock.ACCESS_EXCLUSIVE)
            .noting("PostgreSQL makes this part of " + part.whole() + ", under a name of its own"));
  }

  private static String literal(String text) {
    return new SqlWriter().literal(text).done().text();
  }
}
