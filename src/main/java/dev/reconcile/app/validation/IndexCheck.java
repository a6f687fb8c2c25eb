package dev.reconcile.app.validation;

import dev.reconcile.diagnostic.Suggestion;
import dev.reconcile.expression.catalog.ValueType;
import dev.reconcile.expression.resolve.Demand;
import dev.reconcile.expression.resolve.NameResolver;
import dev.reconcile.expression.resolve.Visible;
import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.kind.column.Column;
import dev.reconcile.kind.constraint.Constraint;
import dev.reconcile.kind.index.Index;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Checks, without a database, that the keys of indexes have operator classes: for the method, and
 * for the type of the column or expression.
 */
final class IndexCheck {

  private static final String BTREE = "btree";
  private static final Set<String> ORDER = Set.of("asc", "desc", "nulls");

  private final DesiredNames names;
  private final Report report;
  private final IndexLimits limits;

  /** Takes what is wrong with an object. */
  interface Report {
    /** Takes it: a stable name, what is wrong, what to do; the word is what the mistake is in. */
    void add(ObjectId id, String word, String code, Finding finding);
  }

  /** What is wrong, and what to do about it. */
  record Finding(String message, String hint) {}

  IndexCheck(DesiredNames names, Report report) {
    this.names = names;
    this.report = report;
    this.limits = new IndexLimits(names, report);
  }

  void check(Index index) {
    if (index.part() != null || !names.operators().knowsClasses()) {
      return;
    }
    if (index.isOfVectors(names.schema())) {
      return;
    }
    if (names.operators().classes().methods().contains(index.method())) {
      limits.check(index);
      index.columns().forEach(element -> check(index, element));
    } else if (!names.describes(KindName.ACCESS_METHOD, index.method())) {
      String hint =
          Suggestion.didYouMean(index.method(), names.operators().classes().methods())
              .orElse("create the extension that brings it");
      report.add(
          index.id(),
          index.method(),
          "unknown-method",
          new Finding("there is no index method " + index.method(), hint));
    }
  }

  /** Primary and unique keys are b-trees. */
  void check(Constraint key) {
    boolean isKey =
        key.sort() == Constraint.Sort.PRIMARY_KEY || key.sort() == Constraint.Sort.UNIQUE;
    if (isKey) {
      limits.check(key);
    }
    if (isKey && names.operators().knowsClasses()) {
      key.columns().forEach(column -> checkDefault(key.id(), column, BTREE));
    }
  }

  private void check(Index index, String element) {
    List<String> parts = SqlFragment.of(element).splitAfterFirst();
    Optional<String> operatorClass = operatorClass(parts.get(1));
    if (operatorClass.isPresent()) {
      checkClass(index, parts.get(0), operatorClass.get());
    } else if (SqlFragment.of(parts.get(0)).isName() || !index.method().equals(BTREE)) {
      // Nearly every type has an order.
      checkDefault(index.id(), parts.get(0), index.method());
    }
  }

  /** The name after the collation and before the order. */
  private static Optional<String> operatorClass(String options) {
    List<String> words = List.copyOf(SqlFragment.of(options).splitAfterFirst());
    String first = words.get(0).toLowerCase(Locale.ROOT);
    if (first.equals("collate")) {
      return operatorClass(SqlFragment.of(words.get(1)).splitAfterFirst().get(1));
    }
    return first.isEmpty() || ORDER.contains(first) || first.equals("with")
        ? Optional.empty()
        : SqlFragment.of(words.get(0).replaceFirst("(?s)\\(.*", ""))
            .asName()
            .map(name -> name.name());
  }

  private void checkClass(Index index, String column, String name) {
    OperatorClasses classes = names.operators().classes();
    if (!classes.has(index.method(), name)) {
      report.add(
          index.id(),
          name,
          "unknown-operator-class",
          new Finding(
              "there is no operator class " + name + " for " + index.method(),
              Suggestion.didYouMean(name, classes.of(index.method()))
                  .orElse("name another one, or none for the usual one")));
      return;
    }
    type(index.id().requireParent(), column)
        .filter(type -> !classes.fits(index.method(), name, type))
        .ifPresent(
            type ->
                report.add(
                    index.id(),
                    name,
                    "operator-class-type",
                    new Finding(
                        "operator class %s of %s is not for %s, which is the type of %s"
                            .formatted(name, index.method(), type, column),
                        "take one of: "
                            + String.join(", ", classes.fitting(index.method(), type)))));
  }

  private void checkDefault(ObjectId id, String column, String method) {
    OperatorClasses classes = names.operators().classes();
    type(id.requireParent(), column)
        .filter(type -> !classes.hasDefault(method, type))
        .ifPresent(
            type -> {
              List<String> fitting = classes.fitting(method, type);
              report.add(
                  id,
                  SqlFragment.of(column).words().stream().findFirst().orElse(column),
                  "no-operator-class",
                  new Finding(
                      "%s has no usual operator class for %s, which is the type of %s"
                          .formatted(method, type, column),
                      fitting.isEmpty()
                          ? "take another method, or an expression over the column"
                          : "take one of: " + String.join(", ", fitting)));
            });
  }

  /** The type of a column or an expression, as far as what can be done with it is known. */
  private Optional<String> type(ObjectId table, String key) {
    Optional<String> column = SqlFragment.of(key).plainName();
    return column
        .flatMap(name -> names.schema().find(table.child(KindName.COLUMN, name)))
        .filter(Column.class::isInstance)
        .map(found -> ((Column) found).type())
        .or(() -> column.isPresent() ? Optional.empty() : typeOfExpression(table, key))
        .filter(type -> names.operators().classes().knows(type));
  }

  private Optional<String> typeOfExpression(ObjectId table, String expression) {
    Visible row = Visible.row(table.name(), names.columns(table));
    ValueType type =
        new NameResolver(names)
            .expression(SqlFragment.unwrapped(expression), row, Demand.NONE)
            .type();
    boolean isJudged = type.sort() == ValueType.Sort.SCALAR || type.sort() == ValueType.Sort.ARRAY;
    return isJudged ? Optional.of(type.toString()) : Optional.empty();
  }
}
