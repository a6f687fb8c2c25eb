package dev.reconcile.kind.grants;

import dev.reconcile.database.ServerVersion;
import dev.reconcile.kind.GrantedAtBirth;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Spells out {@code all}, which no catalog knows: PostgreSQL keeps the privileges that there were
 * when it was granted.
 *
 * @param version of the server, which says what privileges there are
 */
record AllPrivileges(ServerVersion version) {

  /** The schema with each privilege by its name. */
  Schema spelledOut(Schema schema) {
    return schema.objects().stream().noneMatch(AllPrivileges::isSaidIn)
        ? schema
        : Schema.of(schema.objects().stream().map(this::spelledOut).toList());
  }

  private static boolean isSaidIn(SchemaObject object) {
    return lists(object).values().stream()
        .flatMap(List::stream)
        .anyMatch(text -> Privilege.parse(text).name().equals(Privilege.ALL));
  }

  private static Map<String, List<String>> lists(SchemaObject object) {
    if (object instanceof Grants grants) {
      return grants.privileges();
    }
    if (!(object instanceof GrantedAtBirth given)) {
      return Map.of();
    }
    Map<String, List<String>> lists = new TreeMap<>();
    given.grantedAtBirth().forEach((role, list) -> lists.put(role, List.of(list.split(", *"))));
    return lists;
  }

  private SchemaObject spelledOut(SchemaObject object) {
    if (!isSaidIn(object)) {
      return object;
    }
    List<String> all = privilegesOn(object.id());
    Map<String, List<String>> spelled = new TreeMap<>();
    lists(object).forEach((role, texts) -> spelled.put(role, Privilege.spelledOut(texts, all)));
    return object instanceof GrantedAtBirth given
        ? given.grantingAtBirth(spelled)
        : ((Grants) object).granting(spelled);
  }

  private List<String> privilegesOn(ObjectId id) {
    if (id.kind() != KindName.DEFAULT_PRIVILEGES) {
      return GrantTarget.privileges(id.requireParent().kind(), version);
    }
    String objects = id.name().substring(id.name().lastIndexOf(" on ") + " on ".length());
    return switch (objects) {
      case "tables" -> GrantTarget.privileges(KindName.TABLE, version);
      case "sequences" -> GrantTarget.privileges(KindName.SEQUENCE, version);
      case "functions" -> GrantTarget.privileges(KindName.FUNCTION, version);
      case "types" -> GrantTarget.privileges(KindName.BASE_TYPE, version);
      case "schemas" -> GrantTarget.privileges(KindName.SCHEMA, version);
      case "large objects" -> List.of("select", "update");
      default -> throw new IllegalStateException("no default privileges: " + id);
    };
  }
}
