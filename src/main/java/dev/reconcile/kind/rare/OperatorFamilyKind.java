package dev.reconcile.kind.rare;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Binds operator families, called by their name and index method: {@code operator_families:
 * {"money_ops(btree)": {operators: ["1 <(money, integer)"]}}}. The members of a class are the
 * class's; here are those that belong to none.
 */
public final class OperatorFamilyKind {

  /** All about operator families. */
  public static final ObjectKind<RareObject> KIND =
      RareKind.top(
              "operator_families",
              KindName.OPERATOR_FAMILY,
              List.of(
                  Property.of("operators", Form.SQL_LIST).altered(),
                  Property.of("functions", Form.SQL_LIST).altered()),
              new FamilyStatements())
          .bind(OperatorFamilyKind.class);

  private OperatorFamilyKind() {}

  private static final class FamilyStatements implements Statements {

    @Override
    public List<Sql> create(RareObject family) {
      List<Sql> statements = new ArrayList<>();
      statements.add(sql("CREATE").object(family.id()).done());
      List<Sql> members = Members.items(family);
      if (!members.isEmpty()) {
        statements.add(change(family.id(), "ADD", members));
      }
      return statements;
    }

    private static Sql change(ObjectId family, String verb, List<Sql> members) {
      return sql("ALTER").object(family).keyword(verb).itemsOnLines(members).done();
    }

    @Override
    public List<Sql> alter(RareObject live, RareObject desired, Set<String> changed) {
      List<Sql> statements = new ArrayList<>();
      List<Sql> gone = Members.missing(live, desired, Members::address);
      if (!gone.isEmpty()) {
        statements.add(change(desired.id(), "DROP", gone));
      }
      List<Sql> come = Members.missing(desired, live, Members::item);
      if (!come.isEmpty()) {
        statements.add(change(desired.id(), "ADD", come));
      }
      return statements;
    }
  }
}
