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
        parents.passesNotNull(),
        passedBy(parents),
        parents.defaultSql(),
        parents.generated(),
        null,
        parents.collation(),
        parents.tuning().inherited(),
        Origin.INHERITED,
        List.of());
  }

  private static NotNullConstraint passedBy(Column parents) {
    return parents.passesNotNull()
        ? parents.notNullConstraint().inherited()
        : NotNullConstraint.PLAIN;
  }

  static Column completed(Column own, Column parents, Origin origin) {
    boolean alone = origin == Origin.PLACED;
    boolean typed = !own.type().isEmpty();
    return new Column(
        own.id(),
        typed ? own.type() : parents.type(),
        own.notNull() || parents.passesNotNull(),
        own.notNull() ? own.notNullConstraint() : passedBy(parents),
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
    NotNullConstraint constraint = own.notNullConstraint();
    boolean passed = parents.passesNotNull() && (!declared || hasTheirs(own, parents));
    NotNullConstraint said = passed ? constraint.briefly(parents.notNullConstraint()) : constraint;
    Column brief =
        new Column(
            own.id(),
            declared ? own.type() : "",
            own.notNull() && (!passed || !said.equals(NotNullConstraint.PLAIN)),
            said,
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
        own.id(),
        "",
        false,
        NotNullConstraint.PLAIN,
        null,
        null,
        null,
        null,
        Tuning.NONE,
        Origin.INHERITED,
        List.of());
  }

  static Column cascaded(Column own, Column before, Column after) {
    Column refusing = withNotNullOf(own, before, after);
    return new Column(
        own.id(),
        before.type().equals(after.type()) ? own.type() : after.type(),
        refusing.notNull(),
        refusing.notNullConstraint(),
        carriedDefault(own, before, after),
        carried(own.generated(), before.generated(), after.generated()),
        own.identity(),
        carried(own.collation(), before.collation(), after.collation()),
        own.tuning().cascaded(before.tuning(), after.tuning()),
        own.origin(),
        own.conversions());
  }

  private static Column withNotNullOf(Column own, Column before, Column after) {
    NotNullConstraint said = own.notNullConstraint();
    if (before.passesNotNull() == after.passesNotNull()) {
      NotNullConstraint passed = after.notNullConstraint();
      boolean same = before.notNullConstraint().notValid() == passed.notValid();
      return own.withNotNull(own.notNull(), same ? said : said.validAs(passed));
    }
    if (after.passesNotNull()) {
      return own.notNull() ? own : own.withNotNull(true, after.notNullConstraint().inherited());
    }
    boolean stays = after.notNull() || hasOneOfItsOwn(own, before);
    return stays ? own : own.withNotNull(false, NotNullConstraint.PLAIN);
  }

  /** From 18 on a child's own constraint outlives that of the parent, which has another name. */
  private static boolean hasOneOfItsOwn(Column own, Column parents) {
    return own.origin() == Origin.MERGED
        && own.notNullConstraint().name() != null
        && !hasTheirs(own, parents);
  }

  private static boolean hasTheirs(Column own, Column parents) {
    String name = own.notNullConstraint().name();
    return name != null && name.equals(parents.notNullConstraint().name());
  }

  /** With another type a column gets its default anew. */
  private static @Nullable String carriedDefault(Column own, Column before, Column after) {
    boolean retyped =
        !before.type().equals(after.type())
            || !Objects.equals(before.collation(), after.collation());
    boolean hasOne = before.defaultSql() != null || after.defaultSql() != null;
    return retyped && hasOne
        ? after.defaultSql()
        : carried(own.defaultSql(), before.defaultSql(), after.defaultSql());
  }

  /** A child's value when the parent's goes from one to another. */
  static <T> @Nullable T carried(@Nullable T own, @Nullable T before, @Nullable T after) {
    return Objects.equals(before, after) ? own : after;
  }
}
