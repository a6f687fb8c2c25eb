package dev.reconcile.app.validation;

import dev.reconcile.app.validation.IndexCheck.Finding;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.diagnostic.Suggestion;
import dev.reconcile.expression.KnownNames.Knowledge;
import dev.reconcile.expression.Name;
import dev.reconcile.expression.Signature;
import dev.reconcile.expression.SqlFragment;
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
import dev.reconcile.sql.TypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks, without a database, that objects fit those that they name: a foreign key its target, a
 * trigger its function. What others have a hand in is not judged.
 */
final class StructureCheck {

  private static final String NUMBER = "number";
  private static final String TEXT = "text";
  private static final String TIME = "time";

  /** Types that can be compared with each other; of others nothing is said. */
  private static final Map<String, String> FAMILIES =
      Map.ofEntries(
          Map.entry("smallint", NUMBER),
          Map.entry("integer", NUMBER),
          Map.entry("bigint", NUMBER),
          Map.entry("numeric", NUMBER),
          Map.entry("real", NUMBER),
          Map.entry("double precision", NUMBER),
          Map.entry("serial", NUMBER),
          Map.entry("bigserial", NUMBER),
          Map.entry("smallserial", NUMBER),
          Map.entry("text", TEXT),
          Map.entry("character varying", TEXT),
          Map.entry("character", TEXT),
          Map.entry("date", TIME),
          Map.entry("timestamp without time zone", TIME),
          Map.entry("timestamp with time zone", TIME),
          Map.entry("uuid", "uuid"),
          Map.entry("boolean", "boolean"),
          Map.entry("bytea", "bytea"));

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
      if (object instanceof ForeignKey key) {
        check.checkTypes(key);
        check.checkTarget(key);
      } else if (object instanceof Trigger trigger) {
        check.checkFunction(trigger);
      } else if (object instanceof Index index) {
        indexes.check(index);
      } else if (object instanceof Constraint constraint) {
        indexes.check(constraint);
      }
    }
  }

  private void checkTypes(ForeignKey key) {
    for (int i = 0; i < Math.min(key.columns().size(), key.targetColumns().size()); i++) {
      Optional<Column> from = column(key.id().requireParent(), key.columns().get(i));
      Optional<Column> to = column(key.target(), key.targetColumns().get(i));
      if (from.isPresent() && to.isPresent() && differ(from.get().type(), to.get().type())) {
        report(
            key.id(),
            "foreign-key-type",
            "%s is %s, and %s is %s"
                .formatted(from.get().id(), from.get().type(), to.get().id(), to.get().type()),
            "give both the same type");
      }
    }
  }

  private static boolean differ(String one, String other) {
    String left = FAMILIES.get(TypeName.canonical(one).replaceFirst("\\s*\\(.*\\)", ""));
    String right = FAMILIES.get(TypeName.canonical(other).replaceFirst("\\s*\\(.*\\)", ""));
    return left != null && right != null && !left.equals(right);
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
