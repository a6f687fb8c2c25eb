package dev.reconcile.kind.domain;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.DomainColumns;
import dev.reconcile.kind.NamedType;
import dev.reconcile.kind.ValueLoss;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Probing;
import dev.reconcile.plan.SetAside;
import dev.reconcile.plan.Versions;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Creates, drops and alters domains. */
final class DomainDdl implements Ddl<Domain> {

  @Override
  public Probing<Domain> probing() {
    return new DomainProbes();
  }

  @Override
  public List<Operation> create(Domain desired, List<Sql> parts, PlanContext context) {
    SqlWriter writer = sql("CREATE").object(desired.id()).keyword("AS").fragment(desired.type());
    if (desired.collation() != null) {
      writer.keyword("COLLATE").fragment(desired.collation());
    }
    if (desired.defaultSql() != null) {
      writer.keyword("DEFAULT").fragment(desired.defaultSql());
    }
    if (desired.notNull()) {
      notNullName(desired, context)
          .ifPresent(name -> writer.keyword("CONSTRAINT").identifier(name));
      writer.keyword("NOT NULL");
    }
    parts.forEach(part -> writer.newLine().sql(part));
    Operation create = Operation.of(writer.done(), Lock.NONE);
    return copiesDefault(desired, context)
        ? List.of(create, Operation.of(defaultOf(desired), Lock.NONE))
        : List.of(create);
  }

  /** A domain over another one begins with a copy of its default. */
  private static boolean copiesDefault(Domain desired, PlanContext context) {
    return desired.defaultSql() == null
        && Stream.concat(context.desired().objects().stream(), context.live().objects().stream())
            .filter(Domain.class::isInstance)
            .map(Domain.class::cast)
            .anyMatch(other -> other.defaultSql() != null && isCalled(desired.type(), other.id()));
  }

  private static boolean isCalled(String type, ObjectId domain) {
    return type.equals(new SqlWriter().name(domain).done().text())
        || type.equals(new SqlWriter().identifier(domain.name()).done().text());
  }

  /** A name that PostgreSQL makes up is another one while a predecessor still has it. */
  private static Optional<String> notNullName(Domain desired, PlanContext context) {
    return context.live().contains(desired.id())
        ? Optional.ofNullable(desired.notNullName())
        : desired.chosenNotNullName();
  }

  @Override
  public List<Operation> drop(Domain live, PlanContext context) {
    return List.of(Operation.of(sql("DROP").object(live.id()).done(), Lock.NONE));
  }

  @Override
  public List<Operation> alter(
      Domain live, Domain desired, List<Difference> differences, PlanContext context) {
    List<Operation> operations = new ArrayList<>();
    if (!Objects.equals(live.defaultSql(), desired.defaultSql())) {
      operations.add(Operation.of(defaultOf(desired), Lock.NONE));
    }
    operations.addAll(nullability(live, desired, context));
    return operations;
  }

  @Override
  public Optional<Domain> released(Domain live, PlanContext context) {
    return Optional.of(live.withoutDefault());
  }

  @Override
  public boolean isMadeOf(Domain live, ObjectId other) {
    return NamedType.isIn(live.type(), other)
        || (live.collation() != null && NamedType.isIn(live.collation(), other));
  }

  @Override
  public Optional<SetAside> yields(Domain live, PlanContext context) {
    return NamedType.yields(live, context);
  }

  @Override
  public Optional<SetAside> setAside(Domain live, Domain desired, PlanContext context) {
    if (!NamedType.isHeld(live.id(), context)) {
      return Optional.empty();
    }
    SetAside aside =
        NamedType.setAside(live.id(), live.conversion(context.live(), context.desired()));
    return Optional.of(
        live.type().equals(desired.type()) || !ValueLoss.isPossible(live.type(), desired.type())
            ? aside
            : aside.with(Effect.MAY_LOSE_VALUES, ""));
  }

  /** A domain that is to refuse NULL, which no one can tell of all its values. */
  @Override
  public boolean takesRebuild(Versions<Domain> versions, PlanContext context) {
    Domain live = versions.live();
    Domain desired = versions.desired();
    return versions.way() == Versions.Way.ALTERED
        && live != null
        && desired != null
        && desired.notNull()
        && !live.notNull()
        && DomainColumns.isWithinOthers(desired.id(), context);
  }

  private static SqlWriter alter(Domain domain) {
    return sql("ALTER").object(domain.id());
  }

  private static Sql defaultOf(Domain desired) {
    return desired.defaultSql() == null
        ? alter(desired).keyword("DROP DEFAULT").done()
        : alter(desired).keyword("SET DEFAULT").fragment(desired.defaultSql()).done();
  }

  /** SET NOT NULL reads every table that has a column of the domain. */
  private static List<Operation> nullability(Domain live, Domain desired, PlanContext context) {
    if (live.notNull() && !desired.notNull()) {
      return List.of(Operation.of(alter(desired).keyword("DROP NOT NULL").done(), Lock.NONE));
    }
    if (!live.notNull() && desired.notNull()) {
      return List.of(DomainColumns.reading(notNull(desired), desired.id(), context));
    }
    if (live.refusesNullAs(desired)) {
      return List.of();
    }
    return List.of(
        Operation.of(
            alter(desired)
                .keyword("RENAME CONSTRAINT")
                .identifier(Objects.requireNonNull(live.notNullName()))
                .keyword("TO")
                .identifier(Objects.requireNonNull(desired.notNullName()))
                .done(),
            Lock.NONE));
  }

  private static Sql notNull(Domain desired) {
    return desired
        .chosenNotNullName()
        .map(name -> alter(desired).keyword("ADD CONSTRAINT").identifier(name).keyword("NOT NULL"))
        .orElseGet(() -> alter(desired).keyword("SET NOT NULL"))
        .done();
  }
}
