package dev.reconcile.kind.grants;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.reconcile.kind.RoleNames;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All privileges on its parent (the column {@code *acl} of its catalog).
 *
 * @param privileges by role, {@code public} for everyone; in lower case and sorted, as in {@code
 *     select with grant option granted by clerk}; without the owner
 * @param ownersOwn what the owner has left of its own privileges, or has with the option to grant
 *     it, which it can do anyway; null when it has them all as it had at first
 * @param owner who owns the live object; null from YAML, which may grant to the owner without
 *     knowing it. It is no part of the description.
 */
public record Grants(
    ObjectId id,
    Map<String, List<String>> privileges,
    @Nullable List<String> ownersOwn,
    @Nullable String owner)
    implements SchemaObject, RoleNames {

  /** Takes a sorted copy without roles that have no privilege. */
  public Grants {
    Map<String, List<String>> sorted = new TreeMap<>();
    privileges.forEach(
        (role, texts) -> {
          if (!texts.isEmpty()) {
            sorted.put(role, Privilege.parse(texts).stream().map(Privilege::toString).toList());
          }
        });
    privileges = Collections.unmodifiableMap(sorted);
    ownersOwn =
        ownersOwn == null
            ? null
            : Privilege.parse(ownersOwn).stream().map(Privilege::toString).toList();
  }

  @Override
  public Map<String, Integer> firstMajors() {
    boolean maintain =
        privileges.values().stream()
            .flatMap(List::stream)
            .anyMatch(privilege -> privilege.startsWith("maintain"));
    return maintain ? Map.of("maintain", 17) : Map.of();
  }

  /**
   * What is revoked from a whole table is revoked from its columns, too; and ALTER OWNER takes from
   * the former owner what was granted to it before.
   */
  @Override
  public List<ObjectId> references(Schema schema) {
    Stream<ObjectId> ofTable =
        Stream.of(id.requireParent())
            .filter(column -> GrantTarget.isColumn(column.kind()))
            .map(column -> column.requireParent().attached(KindName.GRANTS));
    return Stream.concat(ofTable, Stream.of(id.whole().attached(KindName.OWNER)))
        .filter(schema::contains)
        .toList();
  }

  /**
   * What an owner has who neither granted to itself nor revoked: of a column nothing of its own.
   */
  List<String> ofAnyOwner() {
    return GrantTarget.isColumn(id.requireParent().kind()) ? List.of() : List.of("all");
  }

  /** The same with other privileges. */
  Grants granting(Map<String, List<String>> others) {
    return new Grants(id, others, ownersOwn, owner);
  }

  /** Whether nobody is to have anything on a column but what the table gives. */
  boolean isEmptyOnColumn() {
    return GrantTarget.isColumn(id.requireParent().kind())
        && privileges.isEmpty()
        && ownersOwn == null;
  }

  @Override
  public List<String> roleNames() {
    Stream<String> grantors = grantors(privileges).stream();
    return Stream.concat(privileges.keySet().stream(), grantors)
        .filter(role -> !role.equals("public"))
        .distinct()
        .toList();
  }

  /** Who else granted some of the privileges than the owner. */
  static Set<String> grantors(Map<String, List<String>> privileges) {
    return privileges.values().stream()
        .flatMap(texts -> Privilege.parse(texts).stream())
        .flatMap(privilege -> Stream.ofNullable(privilege.grantor()))
        .collect(toUnmodifiableSet());
  }

  /** The privileges that the given form of the same object leaves to grant: the owner has all. */
  Map<String, List<String>> wantedOn(Grants live) {
    if (live.owner == null) {
      return privileges;
    }
    Map<String, List<String>> wanted = new TreeMap<>(privilegesOwnedBy(live.owner));
    wanted.remove(live.owner);
    return Collections.unmodifiableMap(wanted);
  }

  /** The privileges, those granted by a role as granted by the owner that it is. */
  Map<String, List<String>> privilegesOwnedBy(String role) {
    if (!grantors(privileges).contains(role)) {
      return privileges;
    }
    Map<String, List<String>> owned = new TreeMap<>();
    privileges.forEach(
        (grantee, texts) ->
            owned.put(
                grantee,
                Privilege.parse(texts).stream()
                    .map(privilege -> privilege.isGrantedBy(role) ? privilege.ofOwner() : privilege)
                    .map(Privilege::toString)
                    .distinct()
                    .toList()));
    return Collections.unmodifiableMap(owned);
  }
}
