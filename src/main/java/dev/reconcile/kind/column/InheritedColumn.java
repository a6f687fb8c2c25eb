package dev.reconcile.kind.column;

import dev.reconcile.kind.Inheritable;
import dev.reconcile.kind.Origin;
import dev.reconcile.model.ObjectId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a column of a table and that of its parent have to do with each other. */
final class InheritedColumn {

  /** A default that is none, where the parent's column has one. */
  private static final String NO_DEFAULT = "NULL";

  private InheritedColumn() {}

  /** An identity stays with the parent; a partition draws on it without having one. */
  static Column of(Column parents, ObjectId child) {
    return new Column(
        parents.idIn(child),
        parents.type(),
        parents.notNull(),
        parents.defaultSql(),
        parents.generated(),
        null,
        parents.collation(),
        parents.tuning().inherited(),
        Origin.INHERITED,
        List.of());
  }

  static Column completed(Column own, Column parents, Origin origin) {
    boolean alone = origin == Origin.PLACED;
    boolean typed = !own.type().isEmpty();
    return new Column(
        own.id(),
        typed ? own.type() : parents.type(),
        own.notNull() || parents.notNull(),
        alone ? own.defaultSql() : defaultOf(own, parents),
        own.generated() == null && !alone ? parents.generated() : own.generated(),
        own.identity(),
        typed ? own.collation() : parents.collation(),
        alone ? own.tuning() : own.tuning().completedFrom(parents.tuning()),
        origin,
        own.conversions());
  }

  private static @Nullable String defaultOf(Column own, Column parents) {
    if (own.defaultSql() == null) {
      return own.generated() == null && own.identity() == null ? parents.defaultSql() : null;
    }
    return own.defaultSql().equalsIgnoreCase(NO_DEFAULT) ? null : own.defaultSql();
  }

  static Optional<Inheritable> briefly(Column own, Column parents) {
    if (own.origin() == Origin.PLACED || own.origin() == Origin.OWN) {
      return Optional.of(own);
    }
    boolean declared = own.origin().isDeclared();
    Column brief =
        new Column(
            own.id(),
            declared ? own.type() : "",
            own.notNull() && (declared || !parents.notNull()),
            defaultToSay(own, parents),
            declared || !Objects.equals(own.generated(), parents.generated())
                ? own.generated()
                : null,
            own.identity(),
            declared ? own.collation() : null,
            own.tuning().briefly(parents.tuning()),
            own.origin(),
            List.of());
    return brief.equals(bare(own)) ? Optional.empty() : Optional.of(brief);
  }

  private static @Nullable String defaultToSay(Column own, Column parents) {
    if (Objects.equals(own.defaultSql(), parents.defaultSql())) {
      return null;
    }
    boolean others = own.generated() != null || own.identity() != null;
    return own.defaultSql() == null && !others ? NO_DEFAULT : own.defaultSql();
  }

  static Column bare(Column own) {
    return new Column(
        own.id(), "", false, null, null, null, null, Tuning.NONE, Origin.INHERITED, List.of());
  }

  static Column cascaded(Column own, Column before, Column after) {
    boolean nullability = before.notNull() != after.notNull();
    return new Column(
        own.id(),
        before.type().equals(after.type()) ? own.type() : after.type(),
        nullability ? after.notNull() : own.notNull(),
        carried(own.defaultSql(), before.defaultSql(), after.defaultSql()),
        carried(own.generated(), before.generated(), after.generated()),
        own.identity(),
        carried(own.collation(), before.collation(), after.collation()),
        own.tuning().cascaded(before.tuning(), after.tuning()),
        own.origin(),
        own.conversions());
  }

  /** A child's value when the parent's goes from one to another. */
  static <T> @Nullable T carried(@Nullable T own, @Nullable T before, @Nullable T after) {
    return Objects.equals(before, after) ? own : after;
  }
}
