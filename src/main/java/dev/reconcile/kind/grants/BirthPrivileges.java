package dev.reconcile.kind.grants;

import dev.reconcile.database.ServerVersion;
import dev.reconcile.diff.Access;
import dev.reconcile.kind.GrantedAtBirth;
import dev.reconcile.kind.HoldsSequence;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The privileges that objects have from their creation, where the default privileges of the role
 * that creates them say more than PostgreSQL does. New default privileges come after all that a
 * plan creates, so the live ones decide.
 *
 * @param live the live schema
 * @param user the role that creates objects
 * @param version of the server
 */
public record BirthPrivileges(Schema live, String user, ServerVersion version) {

  /**
   * The live schema, in which also those objects tell their privileges that have what PostgreSQL
   * gives everyone, because they would not have the same when they are built anew.
   */
  public Schema told() {
    return untouched(live, live);
  }

  /** The desired schema, in which new objects have no privileges that nobody describes. */
  public Schema settled(Schema desired, Access access) {
    Schema said = new AllPrivileges(version).spelledOut(withoutEmptyOnColumns(desired));
    return switch (access.grants()) {
      case STAY -> said;
      case GO -> untouched(said, Schema.of(List.of()));
    };
  }

  /** PostgreSQL does not tell a column without grants from one that nobody spoke of. */
  private Schema withoutEmptyOnColumns(Schema desired) {
    List<SchemaObject> said =
        desired.objects().stream()
            .filter(
                object ->
                    !(object instanceof Grants grants && grants.isEmptyOnColumn())
                        || live.contains(object.id()))
            .toList();
    return said.size() == desired.objects().size() ? desired : Schema.of(said);
  }

  private Schema untouched(Schema schema, Schema among) {
    if (live.ids().stream().noneMatch(id -> id.kind() == KindName.DEFAULT_PRIVILEGES)) {
      return schema;
    }
    List<SchemaObject> all = new ArrayList<>(schema.objects());
    for (ObjectId object : grantable(schema)) {
      ObjectId grants = object.attached(KindName.GRANTS);
      boolean concerned = among.contains(object) || !live.contains(object);
      if (concerned && !schema.contains(grants) && on(object).isPresent()) {
        all.add(GrantsKind.initial(grants, version));
      }
    }
    return Schema.of(all);
  }

  /** All objects, with the sequences that identity columns bring along. */
  private static List<ObjectId> grantable(Schema schema) {
    Stream<ObjectId> sequences =
        schema.objects().stream()
            .filter(object -> object instanceof HoldsSequence it && it.heldSequence() != null)
            .map(column -> column.id().attached(KindName.IDENTITY_SEQUENCE));
    return Stream.concat(schema.ids().stream(), sequences).distinct().toList();
  }

  /** The privileges on a new object by role; empty when default privileges have no say. */
  Optional<Map<String, List<String>>> on(ObjectId object) {
    String word = objects(object.kind());
    if (word.isEmpty()) {
      return Optional.empty();
    }
    Optional<GrantedAtBirth> everywhere = find(user + " on " + word);
    Optional<GrantedAtBirth> inSchema = find(user + " in " + object.schemaName() + " on " + word);
    if (everywhere.isEmpty() && inSchema.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<String>> born = new TreeMap<>();
    everywhere.ifPresentOrElse(
        given -> add(given, born),
        () -> born.put("public", GrantTarget.openByDefault(object, version)));
    inSchema.ifPresent(given -> add(given, born));
    return Optional.of(born);
  }

  private Optional<GrantedAtBirth> find(String name) {
    return live.find(ObjectId.global(KindName.DEFAULT_PRIVILEGES, name))
        .filter(GrantedAtBirth.class::isInstance)
        .map(GrantedAtBirth.class::cast);
  }

  private static void add(GrantedAtBirth given, Map<String, List<String>> born) {
    given
        .grantedAtBirth()
        .forEach(
            (role, privileges) -> {
              List<String> all = new ArrayList<>(born.getOrDefault(role, List.of()));
              all.addAll(List.of(privileges.split(", *")));
              born.put(role, all);
            });
  }

  /** The word by which default privileges call objects of a kind; empty when there are none. */
  private static String objects(KindName kind) {
    return switch (kind) {
      case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> "tables";
      case SEQUENCE, IDENTITY_SEQUENCE -> "sequences";
      case FUNCTION, PROCEDURE, AGGREGATE -> "functions";
      case BASE_TYPE, ENUM_TYPE, COMPOSITE_TYPE, RANGE_TYPE, DOMAIN -> "types";
      case SCHEMA -> "schemas";
      default -> "";
    };
  }
}
