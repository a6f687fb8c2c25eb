package dev.reconcile.kind.policy;

import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.kind.RoleNames;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A policy (catalog {@code pg_policy}).
 *
 * @param restrictive whether all policies of this sort have to let a row pass, instead of any
 * @param roles whom it binds; {@code public} alone for everyone
 * @param using the rows that are seen, without parentheses around it; null for none said
 * @param withCheck the rows that may be written, without parentheses around it; null for none said
 */
public record Policy(
    ObjectId id,
    boolean restrictive,
    Command command,
    List<String> roles,
    @Nullable String using,
    @Nullable String withCheck)
    implements SchemaObject, RoleNames {

  static final List<String> EVERYONE = List.of("public");

  /** Takes copies; PostgreSQL ignores the others when everyone is among the roles. */
  public Policy {
    boolean everyone = roles.isEmpty() || roles.containsAll(EVERYONE);
    roles = everyone ? EVERYONE : roles.stream().sorted().distinct().toList();
    using = unwrapped(using);
    withCheck = unwrapped(withCheck);
  }

  /** The statements that a policy is for. */
  public enum Command {
    ALL,
    SELECT,
    INSERT,
    UPDATE,
    DELETE
  }

  private static @Nullable String unwrapped(@Nullable String expression) {
    return expression == null ? null : SqlFragment.unwrapped(expression);
  }

  @Override
  public List<String> roleNames() {
    return roles.stream().filter(role -> !EVERYONE.contains(role)).toList();
  }

  /** ALTER POLICY replaces an expression, but takes none away. */
  boolean canBecome(Policy desired) {
    return (using == null || desired.using != null)
        && (withCheck == null || desired.withCheck != null);
  }

  @Override
  public List<ObjectId> references(Schema schema) {
    ObjectId table = id.requireParent();
    return sqlTexts().stream()
        .flatMap(text -> SqlFragment.of(text.text()).words().stream())
        .distinct()
        .map(name -> table.child(KindName.COLUMN, name))
        .filter(schema::contains)
        .toList();
  }

  @Override
  public List<SqlText> sqlTexts() {
    return Stream.of(using, withCheck)
        .flatMap(Stream::ofNullable)
        .map(SqlText::ofColumns)
        .map(SqlText::asCondition)
        .toList();
  }

  @Override
  public Policy withoutGlobals() {
    return new Policy(id, restrictive, command, EVERYONE, using, withCheck);
  }

  @Override
  public Policy withIntentOf(SchemaObject described) {
    return described instanceof Policy policy
        ? new Policy(id, restrictive, command, policy.roles, using, withCheck)
        : this;
  }
}
