package dev.reconcile.kind.grants;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Operation;
import dev.reconcile.sql.Sql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Privileges that others granted than the owner, who hold them with the grant option. PostgreSQL
 * knows no GRANTED BY for these but of the current role, so that is changed for as long. What was
 * passed on goes before what it rests upon, and comes after it.
 *
 * @param from all privileges that there are by role
 * @param to all privileges that there shall be by role
 */
record GrantsOfOthers(
    Map<String, List<String>> from, Map<String, List<String>> to, ObjectId object) {

  private static final Comparator<String> BY_NAME = Comparator.naturalOrder();

  List<Operation> revoked() {
    List<Operation> operations = new ArrayList<>();
    for (String grantor : grantors(from, distance(from).reversed())) {
      for (String role : from.keySet()) {
        GrantsDdl.revoke(of(from, role, grantor), of(to, role, grantor), object, role)
            .forEach(operation -> operations.add(as(grantor, operation)));
      }
    }
    return operations;
  }

  List<Operation> granted() {
    List<Operation> operations = new ArrayList<>();
    for (String grantor : grantors(to, distance(to))) {
      for (String role : to.keySet()) {
        GrantsDdl.grantMissing(of(from, role, grantor), of(to, role, grantor), object, role)
            .forEach(operation -> operations.add(as(grantor, operation)));
      }
    }
    return operations;
  }

  private static List<String> grantors(
      Map<String, List<String>> privileges, Comparator<String> order) {
    return Grants.grantors(privileges).stream().sorted(order.thenComparing(BY_NAME)).toList();
  }

  private static Comparator<String> distance(Map<String, List<String>> privileges) {
    return Comparator.comparingInt(grantor -> distance(grantor, privileges, Set.of()));
  }

  /** How many hands there are between the owner and one who grants. */
  private static int distance(
      String grantor, Map<String, List<String>> privileges, Set<String> seen) {
    Set<String> now = new TreeSet<>(seen);
    return now.add(grantor)
        ? Privilege.parse(privileges.getOrDefault(grantor, List.of())).stream()
            .filter(Privilege::grantable)
            .flatMap(privilege -> Stream.ofNullable(privilege.grantor()))
            .mapToInt(other -> 1 + distance(other, privileges, now))
            .max()
            .orElse(0)
        : 0;
  }

  private static SortedSet<Privilege> of(
      Map<String, List<String>> privileges, String role, String grantor) {
    SortedSet<Privilege> all = Privilege.parse(privileges.getOrDefault(role, List.of()));
    all.removeIf(privilege -> !privilege.isGrantedBy(grantor));
    return all;
  }

  private static Operation as(String grantor, Operation operation) {
    Sql statements =
        sql("SET LOCAL ROLE")
            .identifier(grantor)
            .done()
            .then(operation.sql())
            .then(Sql.of("RESET ROLE"));
    Operation together = Operation.of(statements, operation.lock());
    for (Effect effect : operation.effects()) {
      together = together.with(effect);
    }
    return together;
  }
}
