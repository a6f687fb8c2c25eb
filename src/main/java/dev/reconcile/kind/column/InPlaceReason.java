package dev.reconcile.kind.column;

import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.kind.BuiltBeside;
import dev.reconcile.kind.IndexRoles;
import dev.reconcile.kind.RowKey;
import dev.reconcile.kind.Secluded;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.PlanContext;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Why a column of a large table gets another type in place all the same. */
record InPlaceReason(Column live, Column desired, TypeChange change, PlanContext context) {

  /** In words; empty where nothing stands against the way beside traffic. */
  Optional<String> words() {
    ObjectId table = desired.table();
    if (isOfTypeSetAside()) {
      return Optional.of("another type takes the name of the one that it has");
    }
    if (live.generated() != null || desired.generated() != null) {
      return Optional.of("it is generated");
    }
    if ((live.identity() == null) != (desired.identity() == null)) {
      return Optional.of("it gets or loses a sequence of its own, too");
    }
    Optional<String> family = new ColumnFamily(live, context).obstacle();
    if (family.isPresent()) {
      return family;
    }
    if (Underlying.of(desired.type(), context.desired()).refuses()) {
      return Optional.of("a column of a domain that refuses values cannot be added empty");
    }
    if (context.publishesUpdates(table) && !isUpdatable(table)) {
      return Optional.of("PostgreSQL updates no published row that has no replica identity");
    }
    if (context.live().find(table).orElse(null) instanceof Secluded secluded
        && secluded.forceRowSecurity()
        && !context.bypassesRowSecurity()) {
      return Optional.of("its policies bind the owner, too, who would not see every row");
    }
    if (readsGenerated()) {
      return Optional.of("a trigger does not see the values of generated columns yet");
    }
    if (hasRules(table)) {
      return Optional.of("rules of the table may do something else instead of an update");
    }
    return firesAfterOurs(table, context.live())
        .map(trigger -> trigger + " fires after every trigger that could keep a new column in step")
        .or(() -> notBuiltBeside().map(user -> user + " can only be built while others wait"));
  }

  /** Its values move while the plan is carried out, when the type has its new name. */
  private boolean isOfTypeSetAside() {
    return context.live().find(live.id()).orElse(null) instanceof Column column
        && !column.type().equals(live.type());
  }

  private static Optional<ObjectId> firesAfterOurs(ObjectId table, Schema schema) {
    return schema.children(table).stream()
        .filter(part -> part.kind() == KindName.TRIGGER)
        .filter(trigger -> !trigger.name().isEmpty() && trigger.name().charAt(0) >= '~')
        .findFirst();
  }

  private Optional<ObjectId> notBuiltBeside() {
    return context.uses().dependentsOf(live.id()).stream()
        .filter(user -> context.live().find(user).filter(this::isNotBuiltBeside).isPresent())
        .findFirst();
  }

  private boolean isNotBuiltBeside(SchemaObject user) {
    if (user.comesWithWhole()) {
      return false; // the whole is asked
    }
    return user instanceof Column column
        ? column.generated() != null && column.generated().kept() == Generated.Kept.STORED
        : user instanceof BuiltBeside built && !built.isBuiltBesideTraffic();
  }

  private boolean isUpdatable(ObjectId table) {
    String identity =
        context.live().find(table).orElse(null) instanceof IndexRoles.Replicated replicated
            ? replicated.replicaIdentityWithoutIndex()
            : "";
    return identity.equals("FULL")
        || context.live().children(table).stream()
            .flatMap(id -> context.live().find(id).stream())
            .anyMatch(part -> isIdentity(part, identity));
  }

  private static boolean isIdentity(SchemaObject part, String identity) {
    boolean key = part instanceof RowKey rowKey && !rowKey.keyOfRows().isEmpty();
    return (key && identity.equals("DEFAULT"))
        || (part instanceof IndexRoles.Player player && player.roles().replicaIdentity());
  }

  private boolean hasRules(ObjectId table) {
    return context.live().children(table).stream().anyMatch(part -> part.kind() == KindName.RULE);
  }

  private boolean readsGenerated() {
    return columnsRead(live, change, context.live()).stream()
        .flatMap(id -> context.live().find(id).stream())
        .anyMatch(column -> ((Column) column).generated() != null);
  }

  /** The live columns that the new value depends on; all of them where the row itself is named. */
  static Set<ObjectId> columnsRead(Column live, TypeChange change, Schema schema) {
    Set<String> words = SqlFragment.of(change.using()).words();
    boolean wholeRow = words.contains(live.table().name());
    Set<ObjectId> read = new TreeSet<>(Set.of(live.id()));
    schema.children(live.table()).stream()
        .filter(id -> id.kind() == KindName.COLUMN)
        .filter(id -> wholeRow || words.contains(id.name()))
        .forEach(read::add);
    return read;
  }
}
