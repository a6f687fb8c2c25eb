package dev.reconcile.kind.constraint;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.CandidateIndex;
import dev.reconcile.kind.Interim;
import dev.reconcile.kind.Parentage;
import dev.reconcile.kind.Replaceable;
import dev.reconcile.kind.StorageParameters;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Online;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Versions;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Constraints of large tables. A check is added without a look at the rows that are there, and
 * validated afterwards; a key takes an index that was built ahead, that of a partitioned table one
 * for each partition. An exclusion can only be built while all others wait.
 */
final class OnlineConstraint {

  private final PlanContext context;

  OnlineConstraint(PlanContext context) {
    this.context = context;
  }

  /** What is done ahead of a change of a constraint and after it. */
  Online around(Versions<Constraint> versions) {
    Constraint constraint = versions.either();
    return switch (versions.way()) {
      case CREATED, REBUILT -> {
        if (usesIndexBuiltAhead(constraint)) {
          Map<String, String> interimNames =
              isOverSuccessors(constraint)
                  ? Replaceable.interimNames(table(constraint), context)
                  : Map.of();
          yield Online.ahead(
              built(constraint).stream().flatMap(key -> index(key, interimNames)).toList());
        }
        if (isAddedAhead(constraint)) {
          yield Online.ahead(List.of(ConstraintDdl.notValid(constraint), validating(constraint)));
        }
        yield isValidatedLater(constraint) ? validated(constraint) : Online.nothing();
      }
      case ALTERED ->
          Optional.ofNullable(versions.live()).filter(Constraint::notValid).isPresent()
                  && !constraint.notValid()
                  && context.online(table(constraint))
              ? validated(constraint)
              : Online.nothing();
      case DROPPED, RENAMED -> Online.nothing();
    };
  }

  private Online validated(Constraint constraint) {
    List<Operation> validation = List.of(validating(constraint));
    return joins(constraint) ? Online.ahead(validation) : Online.afterwards(validation);
  }

  private static Operation validating(Constraint constraint) {
    return Operation.validating(validation(constraint));
  }

  /** Whether its table is about to get a parent, which takes a valid one only. */
  private boolean joins(Constraint constraint) {
    return Parentage.joins(table(constraint), context.live(), context.desired());
  }

  /** Whether a constraint is added NOT VALID although it shall be valid. */
  boolean isValidatedLater(Constraint desired) {
    return desired.sort() == Constraint.Sort.CHECK
        && desired.checksRows()
        && desired.origin().isDeclared()
        && !joins(desired)
        && context.online(table(desired));
  }

  /** Whether it is there, and valid, before the brief changes, as a parent will ask for it. */
  boolean isAddedAhead(Constraint desired) {
    return desired.sort() == Constraint.Sort.CHECK
        && desired.checksRows()
        && joins(desired)
        && context.isNew(desired.id())
        && context.preparing(table(desired));
  }

  /** Whether a key takes an index that was built beside traffic. */
  boolean usesIndexBuiltAhead(Constraint desired) {
    boolean key =
        desired.sort() == Constraint.Sort.PRIMARY_KEY || desired.sort() == Constraint.Sort.UNIQUE;
    return key
        && desired.part() == null
        && !desired.withoutOverlaps()
        && (!partitioned(desired).isPartitioned() || partitioned(desired).isBuiltInParts())
        && (context.preparing(table(desired)) || isOverSuccessors(desired));
  }

  /** Whether it comes back over columns that take the places of others. */
  private boolean isOverSuccessors(Constraint key) {
    Map<String, String> interimNames = Replaceable.interimNames(table(key), context);
    return context.live().contains(key.id())
        && Stream.concat(key.columns().stream(), key.include().stream())
            .anyMatch(interimNames::containsKey);
  }

  private PartitionedKey partitioned(Constraint key) {
    return new PartitionedKey(key, context);
  }

  /** The keys that take an index: of the table, or of its partitions. */
  private List<Constraint> built(Constraint key) {
    return partitioned(key).isPartitioned() ? partitioned(key).leaves() : List.of(key);
  }

  /** Why a constraint of a large table is built while others wait; empty where they don't. */
  String noWay(Constraint desired) {
    if (!context.online(table(desired))) {
      return "";
    }
    return switch (desired.sort()) {
      case EXCLUSION -> "PostgreSQL has no way to build an exclusion beside writes";
      case PRIMARY_KEY, UNIQUE ->
          desired.withoutOverlaps()
              ? "PostgreSQL has no way to build a key WITHOUT OVERLAPS beside writes"
              : partitioned(desired).isPartitioned() && !partitioned(desired).isBuiltInParts()
                  ? "PostgreSQL would have to build it for partitions that are not known"
                  : "";
      case CHECK -> "";
    };
  }

  private Stream<Operation> index(Constraint key, Map<String, String> interimNames) {
    Optional<CandidateIndex> left = left(key);
    List<String> columns = Replaceable.successorsOf(key.columns(), interimNames);
    List<String> include = Replaceable.successorsOf(key.include(), interimNames);
    boolean serves =
        left.filter(found -> found.serves(columns, include, key.nullsNotDistinct())).isPresent();
    List<Operation> operations = new ArrayList<>();
    if (left.isPresent() && !serves) {
      ObjectId id = interim(key);
      operations.add(
          Operation.concurrently(
              sql("DROP INDEX CONCURRENTLY").qualified(id.schemaName(), id.name()).done()));
    }
    if (!serves) {
      operations.add(
          Operation.concurrently(build(key, columns, include))
              .with(Effect.SCANS_TABLE)
              .with(Effect.BUILDS_INDEX));
    }
    return operations.stream().map(operation -> operation.on(table(key)));
  }

  private static Sql build(Constraint key, List<String> columns, List<String> include) {
    SqlWriter writer =
        sql("CREATE UNIQUE INDEX CONCURRENTLY")
            .identifier(interim(key).name())
            .keyword("ON")
            .name(table(key))
            .names(columns);
    if (!include.isEmpty()) {
      writer.keyword("INCLUDE").names(include);
    }
    writer.keywordIf(key.nullsNotDistinct(), "NULLS NOT DISTINCT");
    StorageParameters.write(writer, key.index().with());
    if (key.index().tablespace() != null) {
      writer.keyword("TABLESPACE").identifier(key.index().tablespace());
    }
    return writer.done();
  }

  /** The statements that make a key of what was built ahead. */
  List<Operation> takeIndexes(Constraint key, Operation addition) {
    List<Operation> operations = new ArrayList<>();
    built(key).forEach(part -> operations.add(useIndex(part)));
    if (partitioned(key).isPartitioned()) {
      operations.add(addition.noting("takes the keys of the partitions"));
    }
    return operations;
  }

  /** The index takes the key's name. */
  private static Operation useIndex(Constraint key) {
    SqlWriter writer =
        ConstraintDdl.alterTable(key)
            .keyword("ADD CONSTRAINT")
            .identifier(key.id().name())
            .keyword(key.sort() == Constraint.Sort.PRIMARY_KEY ? "PRIMARY KEY" : "UNIQUE")
            .keyword("USING INDEX")
            .identifier(interim(key).name())
            .keyword(key.deferral().clauseIfNotDefault());
    return Operation.of(writer.done(), Lock.ACCESS_EXCLUSIVE).on(table(key));
  }

  /** The index that is built ahead. */
  private static ObjectId interim(Constraint key) {
    return Interim.successor(table(key).child(KindName.INDEX, key.id().name()));
  }

  /** The indexes that an interrupted run left. */
  Set<ObjectId> leftovers(Constraint key) {
    return usesIndexBuiltAhead(key)
        ? built(key).stream()
            .filter(part -> left(part).isPresent())
            .map(OnlineConstraint::interim)
            .collect(Collectors.toCollection(TreeSet::new))
        : Set.of();
  }

  private Optional<CandidateIndex> left(Constraint key) {
    return Stream.of(context.live(), context.begun())
        .flatMap(schema -> schema.find(interim(key)).stream())
        .findFirst()
        .filter(CandidateIndex.class::isInstance)
        .map(CandidateIndex.class::cast);
  }

  static Sql validation(Constraint constraint) {
    return ConstraintDdl.alterTable(constraint)
        .keyword("VALIDATE CONSTRAINT")
        .identifier(constraint.id().name())
        .done();
  }

  private static ObjectId table(Constraint constraint) {
    return constraint.id().requireParent();
  }
}
