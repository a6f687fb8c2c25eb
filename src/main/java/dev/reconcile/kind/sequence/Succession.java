package dev.reconcile.kind.sequence;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.spec.ImplicitName;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * A sequence that takes the place of an identity's own, which is gone once the column is no
 * identity any more. It goes on where that one was, and may have its name.
 *
 * @param held the sequence of the identity
 * @param successor the sequence to be created
 */
record Succession(ObjectId held, Sequence successor) {

  private static final String REPLACED = "_replaced";

  List<Operation> around(Operation create) {
    List<Operation> operations = new ArrayList<>();
    ObjectId aside = held;
    if (held.equals(successor.id())) {
      String name = ImplicitName.of(held.name(), "", REPLACED);
      aside = new ObjectId(held.kind(), held.parent(), name);
      SqlWriter rename = sql("ALTER").object(held).keyword("RENAME TO").identifier(name);
      operations.add(Operation.of(rename.done(), Lock.ACCESS_EXCLUSIVE));
    }
    operations.add(create);
    operations.add(goOn(aside));
    return operations;
  }

  private Operation goOn(ObjectId aside) {
    Sql name = new SqlWriter().name(successor.id()).done();
    SqlWriter writer =
        sql("SELECT pg_catalog.setval")
            .list(
                List.of(
                    new SqlWriter().literal(name.text()).done().text(), "last_value", "is_called"),
                SqlWriter::fragment)
            .keyword("FROM")
            .name(aside)
            .keyword("WHERE last_value BETWEEN")
            .fragment(successor.min() + " AND " + successor.max());
    return Operation.of(writer.done(), Lock.ACCESS_SHARE)
        .noting("the new sequence goes on where the identity's was");
  }
}
