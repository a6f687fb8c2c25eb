package dev.reconcile.app.validation;

import dev.reconcile.app.validation.IndexCheck.Finding;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.diagnostic.Suggestion;
import dev.reconcile.expression.catalog.KnownNames.Knowledge;
import dev.reconcile.expression.catalog.Signature;
import dev.reconcile.expression.catalog.ValueType;
import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.expression.token.Name;
import dev.reconcile.kind.column.Column;
import dev.reconcile.kind.constraint.Constraint;
import dev.reconcile.kind.foreignkey.ForeignKey;
import dev.reconcile.kind.function.Routine;
import dev.reconcile.kind.index.Index;
import dev.reconcile.kind.trigger.Trigger;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.spec.LoadedSpec;
import dev.reconcile.spec.SqlPlaces;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Checks, without a database, that objects fit those that they name: a foreign key its target, a
 * trigger its function. What others have a hand in is not judged.
 */
final class StructureCheck {

  private final LoadedSpec spec;
  private final DesiredNames names;
  private final Schema schema;
  private final SqlPlaces places;
  private final Diagnostics diagnostics;

  private StructureCheck(
      LoadedSpec spec, DesiredNames names, SqlPlaces places, Diagnostics diagnostics) {
    this.spec = spec;
    this.names = names;
    this.schema = names.schema();
    this.places = places;
    this.diagnostics = diagnostics;
  }

  /**
   * Reports what does not fit.
   *
   * @param names all that is described, with what tables inherit
   */
  static void check(
      LoadedSpec spec, DesiredNames names, SqlPlaces places, Diagnostics diagnostics) {
    StructureCheck check = new StructureCheck(spec, names, places, diagnostics);
    IndexCheck indexes = new IndexCheck(names, check::report);
    for (SchemaObject object : spec.schema().objects()) {
      check.checkTables(object);
      if (object instanceof ForeignKey key) {
        check.checkTypes(key);
        check.checkTarget(key);
      } else if (object instanceof Trigger trigger) {
        check.checkFunction(trigger);
        check.checkRows(trigger);
      } else if (object instanceof Index index) {
        indexes.check(index);
      } else if (object instanceof Constraint constraint) {
        indexes.check(constraint);
      }
    }
  }

  /** Reports tables that an object is made for and that are certainly not there. */
  private void checkTables(SchemaObject object) {
    object.references(schema).stream()
        .map(ObjectId::whole)
        .filter(id -> id.kind() == KindName.TABLE && !schema.contains(id))
        .distinct()
        .forEach(id -> checkTable(object, Name.of(id.schemaName(), id.name())));
  }

  private void checkTable(SchemaObject user, Name table) {
    boolean isView =
        user instanceof ForeignKey
            && Stream.of(KindName.VIEW, KindName.MATERIALIZED_VIEW)
                .map(kind -> ObjectId.in(String.valueOf(table.schema()), kind, table.name()))
                .anyMatch(schema::contains);
    if (isView || names.unfoundRelation(table) == Knowledge.MISSING) {
      report(
          user.id(),
          table.name(),
          "unknown-relation",
          isView
              ? new Finding(
                  table + " is a view, and a foreign key refers to a table",
                  "refer to the table that the view reads")
              : new Finding(
                  "there is no table " + table,
                  Suggestion.didYouMean(table.toString(), names.relationNames(table))
                      .orElse("describe it, or correct the name")));
    }
  }

  private void checkTypes(ForeignKey key) {
    for (int i = 0; i < Math.min(key.columns().size(), key.targetColumns().size()); i++) {
      Optional<Column> from = column(key.id().requireParent(), key.columns().get(i));
      Optional<Column> to = column(key.target(), key.targetColumns().get(i));
      if (from.isPresent() && to.isPresent() && differ(from.get().type(), to.get().type())) {
        report(
            key.id(),
            key.columns().get(i),
            "foreign-key-type",
            new Finding(
                "%s is %s, and %s is %s"
                    .formatted(from.get().id(), from.get().type(), to.get().id(), to.get().type()),
                "give both the same type"));
      }
    }
  }

  /** Whether certainly no operator compares them. */
  private boolean differ(String one, String other) {
    ValueType left = names.declaredType(one);
    ValueType right = names.declaredType(other);
    return left.isKnown() && right.isKnown() && !names.operators().equate(left, right);
  }

  private Optional<Column> column(ObjectId table, String name) {
    return schema
        .find(table.child(KindName.COLUMN, name))
        .filter(Column.class::isInstance)
        .map(Column.class::cast);
  }

  /** PostgreSQL wants a key of just these columns, in any order. */
  private void checkTarget(ForeignKey key) {
    ObjectId target = key.target();
    boolean isJudged =
        schema.contains(target)
            && target.kind() == KindName.TABLE
            && !spec.scope().isShared(target)
            && !spec.scope().isExternal(target)
            && !key.targetColumns().isEmpty()
            && schema.children(target).stream().noneMatch(this::isInheritance);
    Set<String> wanted = new TreeSet<>(key.targetColumns());
    if (isJudged
        && schema.children(target).stream()
            .flatMap(id -> schema.find(id).stream())
            .noneMatch(object -> uniqueColumns(object).equals(wanted))) {
      report(
          key.id(),
          "no-unique-key",
          target + " has no primary key and no unique key of " + String.join(", ", wanted),
          "give it one, or refer to the columns of the one it has");
    }
  }

  private boolean isInheritance(ObjectId id) {
    return id.kind() == KindName.INHERITANCE;
  }

  private static Set<String> uniqueColumns(SchemaObject object) {
    Set<String> columns = new HashSet<>();
    if (object instanceof Constraint constraint
        && (constraint.sort() == Constraint.Sort.PRIMARY_KEY
            || constraint.sort() == Constraint.Sort.UNIQUE)) {
      columns.addAll(constraint.columns());
    } else if (object instanceof Index index && index.unique() && index.where() == null) {
      for (String element : index.columns()) {
        List<String> words = List.copyOf(SqlFragment.of(element).words());
        columns.add(words.isEmpty() ? element : words.get(0));
      }
    }
    return columns;
  }

  private void checkFunction(Trigger trigger) {
    String name = trigger.function().bareName();
    Optional<Routine> described =
        schema.find(trigger.function()).filter(Routine.class::isInstance).map(Routine.class::cast);
    List<Signature> called =
        names.functions(Name.of(name)).stream().filter(one -> one.takes(0)).toList();
    if (described.isPresent()) {
      String returns = described.get().returns();
      if (returns != null && !returns.matches("(?i)(pg_catalog\\.)?\"?trigger\"?")) {
        reportResult(trigger, trigger.function() + " returns " + returns);
      }
    } else if (called.isEmpty() && !schema.contains(trigger.function()) && !mayBeThere(name)) {
      reportMissing(trigger, name);
    } else if (!called.isEmpty() && called.stream().allMatch(one -> one.result().isKnown())) {
      reportResult(trigger, name + "() returns " + called.get(0).result());
    }
  }

  /** PostgreSQL documentation, CREATE TRIGGER: a row that is not there has no values. */
  private void checkRows(Trigger trigger) {
    boolean isOfStatement = trigger.each() == Trigger.Each.STATEMENT;
    if (trigger.events().contains(Trigger.Event.INSERT) || isOfStatement) {
      checkRow(trigger, "old", isOfStatement ? "a trigger for each statement" : "an INSERT");
    }
    if (trigger.events().contains(Trigger.Event.DELETE) || isOfStatement) {
      checkRow(trigger, "new", isOfStatement ? "a trigger for each statement" : "a DELETE");
    }
  }

  private void checkRow(Trigger trigger, String row, String what) {
    boolean isNamed = trigger.when() != null && SqlFragment.of(trigger.when()).qualifies(row);
    if (isNamed) {
      report(
          trigger.id(),
          row,
          "trigger-row",
          new Finding(what + " has no " + row + " row", "take it out of when:, or narrow events:"));
    }
  }

  private boolean mayBeThere(String function) {
    return names.function(Name.of(function)) != Knowledge.MISSING
        && names.functions(Name.of(function)).isEmpty();
  }

  private void reportMissing(Trigger trigger, String function) {
    boolean hasParameters = names.function(Name.of(function)) != Knowledge.MISSING;
    String hint =
        hasParameters
            ? "that of a trigger has no parameters, and finds its arguments in tg_argv"
            : Suggestion.didYouMean(function, names.functionNames()).orElse("describe it");
    report(
        trigger.id(),
        function,
        "unknown-function",
        new Finding("there is no function " + function + "()", hint));
  }

  private void reportResult(Trigger trigger, String what) {
    report(
        trigger.id(),
        trigger.function().bareName(),
        "trigger-function",
        new Finding(what + ", not trigger", "let it return trigger, or call another function"));
  }

  private void report(ObjectId id, String code, String message, String hint) {
    report(id, "", code, new Finding(message, hint));
  }

  private void report(ObjectId id, String word, String code, Finding finding) {
    SourceLocation described = spec.places().get(id);
    if (described != null) {
      SourceLocation place = word.isEmpty() ? described : places.naming(described, word);
      diagnostics.error(place, code, id + ": " + finding.message(), finding.hint());
    }
  }
}
