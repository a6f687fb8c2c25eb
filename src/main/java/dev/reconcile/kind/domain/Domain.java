package dev.reconcile.kind.domain;

import dev.reconcile.kind.DerivedType;
import dev.reconcile.kind.NamedType;
import dev.reconcile.kind.Succeeded;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SqlText;
import dev.reconcile.plan.SetAside;
import dev.reconcile.spec.ImplicitName;
import dev.reconcile.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A domain (catalog {@code pg_type}). Its checks are objects of their own.
 *
 * @param type the type below, as {@code format_type} prints it; may be another domain
 * @param collation when it is not the type's own
 * @param defaultSql the default's expression; null for none
 * @param notNull whether NULL is refused
 * @param notNullName the name of the constraint that refuses it; null when nothing is refused, and
 *     from servers that give it none (before 17)
 */
public record Domain(
    ObjectId id,
    String type,
    @Nullable String collation,
    @Nullable String defaultSql,
    boolean notNull,
    @Nullable String notNullName)
    implements Succeeded, DerivedType {

  /** What PostgreSQL calls the constraint when nobody names it (17 and later). */
  static String impliedNotNullName(ObjectId domain) {
    return ImplicitName.of(domain.name(), "", "_not_null");
  }

  /** The same without a default. */
  Domain withoutDefault() {
    return new Domain(id, type, collation, null, notNull, notNullName);
  }

  /** The name of the constraint that refuses NULL, when somebody chose it. */
  Optional<String> chosenNotNullName() {
    return Optional.ofNullable(notNullName).filter(name -> !name.equals(impliedNotNullName(id)));
  }

  /** Whether NULL is refused under the same name, as far as that is known. */
  boolean refusesNullAs(Domain other) {
    return notNullName == null
        || other.notNullName == null
        || Objects.equals(notNullName, other.notNullName);
  }

  @Override
  public List<SqlText> sqlTexts() {
    List<SqlText> texts = new ArrayList<>(List.of(SqlText.type(type)));
    if (collation != null) {
      texts.add(SqlText.declarations(collation));
    }
    if (defaultSql != null) {
      texts.add(SqlText.value(defaultSql).as(type));
    }
    return List.copyOf(texts);
  }

  /** A cast between built-in types keeps more than their texts would. */
  @Override
  public SetAside.Conversion conversion(Schema live, Schema desired) {
    boolean direct =
        TypeName.isBuiltIn(type)
            && desired.find(id).orElse(null) instanceof Domain successor
            && TypeName.isBuiltIn(successor.type());
    return direct
        ? (value, shape, target) -> value + "::" + target
        : NamedType.conversion(type, live, desired);
  }
}
