package dev.reconcile.kind.grants;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.HoldsSequence;
import dev.reconcile.kind.Ownership;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Grants what is missing and revokes what is too much. */
final class GrantsDdl implements Ddl<Grants> {

  private static final Set<KindName> ON_RELATIONS =
      Set.of(
          KindName.TABLE,
          KindName.VIEW,
          KindName.MATERIALIZED_VIEW,
          KindName.SEQUENCE,
          KindName.COLUMN,
          KindName.VIEW_COLUMN);

  /** PostgreSQL gives everyone the use of these when they are created. */
  private static final Set<KindName> OPEN_ANYWAY =
      Set.of(
          KindName.FUNCTION,
          KindName.PROCEDURE,
          KindName.AGGREGATE,
          KindName.BASE_TYPE,
          KindName.ENUM_TYPE,
          KindName.COMPOSITE_TYPE,
          KindName.RANGE_TYPE,
          KindName.DOMAIN,
          KindName.LANGUAGE);

  @Override
  public List<Operation> create(Grants desired, List<Sql> parts, PlanContext context) {
    if (desired.isEmptyOnColumn()) {
      return List.of(); // a column without any may have gone with the form of its view that had it
    }
    return HoldsSequence.named(desired.id().requireParent(), context)
        .map(object -> create(desired, object, context))
        .orElse(List.of());
  }

  private static List<Operation> create(Grants desired, ObjectId object, PlanContext context) {
    Optional<Map<String, List<String>>> born =
        new BirthPrivileges(context.live(), context.user(), context.version()).on(object);
    return born.isPresent()
        ? alter(born(desired.id(), born.get(), context), desired, object, context)
        : createUntouched(desired, object, context);
  }

  private static Grants born(
      ObjectId id, Map<String, List<String>> privileges, PlanContext context) {
    String owner = Ownership.of(id, context);
    Map<String, List<String>> others = new TreeMap<>(privileges);
    others.remove(owner);
    return new Grants(id, others, null, owner);
  }

  /**
   * Grants on an object whose privileges were never touched. A REVOKE is due where everyone has a
   * privilege from the start. Where nobody is to have any, it changes nothing, but leaves a list
   * that says so.
   */
  private static List<Operation> createUntouched(
      Grants desired, ObjectId object, PlanContext context) {
    Map<String, List<String>> wanted =
        desired.privilegesOwnedBy(Ownership.of(desired.id(), context));
    List<Operation> operations = new ArrayList<>();
    List<String> open = GrantTarget.openByDefault(object, context.version());
    List<String> stays = wanted.getOrDefault("public", List.of());
    if (desired.ownersOwn() != null) {
      operations.addAll(
          ownersOwn(desired.ownersOwn(), object, Ownership.of(desired.id(), context)));
    }
    if ((wanted.isEmpty() && desired.ownersOwn() == null) || !stays.containsAll(open)) {
      operations.add(revoke("REVOKE", List.of("ALL"), object, "public"));
    }
    wanted.forEach((role, texts) -> operations.addAll(grant(byOwner(texts), object, role)));
    operations.addAll(new GrantsOfOthers(Map.of(), wanted, object).granted());
    return operations;
  }

  /** An object without grants of its own in YAML keeps those it has. */
  @Override
  public List<Operation> drop(Grants live, PlanContext context) {
    return List.of();
  }

  @Override
  public List<Operation> alter(
      Grants live, Grants desired, List<Difference> differences, PlanContext context) {
    return HoldsSequence.named(desired.id().requireParent(), context)
        .map(object -> alter(live, desired, object, context))
        .orElse(List.of());
  }

  private static List<Operation> alter(
      Grants live, Grants desired, ObjectId object, PlanContext context) {
    String owner = Ownership.of(desired.id(), context);
    boolean stays = owner.equals(live.owner());
    Map<String, List<String>> wanted =
        stays ? desired.wantedOn(live) : desired.privilegesOwnedBy(owner);
    GrantsOfOthers others = new GrantsOfOthers(live.privileges(), wanted, object);
    SortedSet<String> roles = new TreeSet<>(live.privileges().keySet());
    roles.addAll(wanted.keySet());
    // A new owner takes over what the old one had; to revoke from it would leave it less, but for
    // columns, where an owner has nothing of its own.
    if (stays || !isColumn(object) || desired.ownersOwn() != null) {
      roles.remove(owner);
    }
    List<Operation> operations = new ArrayList<>(others.revoked());
    boolean asBefore = Objects.equals(live.ownersOwn(), desired.ownersOwn());
    if (!asBefore || (!stays && hadOptions(owner, live))) {
      List<String> left = Objects.requireNonNullElse(desired.ownersOwn(), desired.ofAnyOwner());
      operations.addAll(ownersOwn(left, object, owner));
    }
    for (String role : roles) {
      SortedSet<Privilege> from = byOwner(live.privileges().getOrDefault(role, List.of()));
      SortedSet<Privilege> to = byOwner(wanted.getOrDefault(role, List.of()));
      operations.addAll(revoke(from, to, object, role));
      operations.addAll(grantMissing(from, to, object, role));
      if (!to.containsAll(from)) {
        operations.addAll(columnsKept(object, role, context));
      }
    }
    operations.addAll(others.granted());
    return operations;
  }

  /** The options to grant that a new owner had stay with what it takes over. */
  private static boolean hadOptions(String owner, Grants live) {
    return byOwner(live.privileges().getOrDefault(owner, List.of())).stream()
        .anyMatch(Privilege::grantable);
  }

  private static SortedSet<Privilege> byOwner(List<String> texts) {
    SortedSet<Privilege> privileges = Privilege.parse(texts);
    privileges.removeIf(privilege -> !privilege.isGrantedBy(null));
    return privileges;
  }

  static List<Operation> grantMissing(
      SortedSet<Privilege> from, SortedSet<Privilege> to, ObjectId object, String role) {
    SortedSet<Privilege> missing = new TreeSet<>(to);
    missing.removeIf(has -> from.contains(has) || from.contains(has.withOption()));
    return grant(missing, object, role);
  }

  private static boolean isColumn(ObjectId object) {
    return object.kind() == KindName.COLUMN || object.kind() == KindName.VIEW_COLUMN;
  }

  /** What is revoked from a whole table is revoked from its columns, too, and is granted again. */
  private static List<Operation> columnsKept(ObjectId table, String role, PlanContext context) {
    List<Operation> operations = new ArrayList<>();
    for (ObjectId column : context.desired().children(table)) {
      ObjectId grants = column.attached(KindName.GRANTS);
      if (context.live().contains(grants)
          && context.desired().find(grants).orElse(null) instanceof Grants kept) {
        List<String> privileges = kept.privileges().getOrDefault(role, List.of());
        operations.addAll(grant(byOwner(privileges), column, role));
      }
    }
    return operations;
  }

  /** What the owner is to have left; it can always give itself back what it has not. */
  private static List<Operation> ownersOwn(List<String> left, ObjectId object, String owner) {
    List<Operation> operations = new ArrayList<>();
    operations.add(revoke("REVOKE", List.of("ALL"), object, owner));
    operations.addAll(grant(Privilege.parse(left), object, owner));
    return operations;
  }

  static List<Operation> revoke(
      SortedSet<Privilege> from, SortedSet<Privilege> to, ObjectId object, String role) {
    List<String> wanted = to.stream().map(Privilege::name).toList();
    List<String> whole = new ArrayList<>();
    List<String> optionOnly = new ArrayList<>();
    for (Privilege privilege : from) {
      if (!wanted.contains(privilege.name())) {
        whole.add(privilege.name());
      } else if (privilege.grantable() && !to.contains(privilege)) {
        optionOnly.add(privilege.name());
      }
    }
    List<Operation> operations = new ArrayList<>();
    if (!whole.isEmpty()) {
      operations.add(revoke("REVOKE", whole, object, role));
    }
    if (!optionOnly.isEmpty()) {
      operations.add(revoke("REVOKE GRANT OPTION FOR", optionOnly, object, role));
    }
    return operations;
  }

  private static Operation revoke(
      String keywords, Collection<String> privileges, ObjectId object, String role) {
    SqlWriter writer = GrantTarget.put(sql(keywords), privileges, object).keyword("FROM");
    return operation(GrantTarget.putRole(writer, role).done(), object);
  }

  private static List<Operation> grant(
      Collection<Privilege> privileges, ObjectId object, String role) {
    List<Operation> operations = new ArrayList<>();
    for (boolean grantable : new boolean[] {false, true}) {
      List<String> names =
          privileges.stream()
              .filter(privilege -> privilege.grantable() == grantable)
              .map(Privilege::name)
              .toList();
      if (!names.isEmpty()) {
        SqlWriter writer = GrantTarget.put(sql("GRANT"), names, object).keyword("TO");
        GrantTarget.putRole(writer, role).keywordIf(grantable, "WITH GRANT OPTION");
        Operation grant = operation(writer.done(), object);
        operations.add(
            role.equals(GrantTarget.PUBLIC) && !OPEN_ANYWAY.contains(object.kind())
                ? grant.with(Effect.OPENS_TO_EVERYONE)
                : grant);
      }
    }
    return operations;
  }

  private static Operation operation(Sql statement, ObjectId object) {
    boolean onRelation = ON_RELATIONS.contains(object.kind());
    return Operation.of(statement, onRelation ? Lock.ACCESS_SHARE : Lock.NONE);
  }
}
