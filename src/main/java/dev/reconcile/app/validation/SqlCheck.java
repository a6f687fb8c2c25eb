package dev.reconcile.app.validation;

import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.Severity;
import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.diagnostic.Suggestion;
import dev.reconcile.expression.catalog.ColumnRef;
import dev.reconcile.expression.catalog.ValueType;
import dev.reconcile.expression.finding.Resolution;
import dev.reconcile.expression.finding.SqlProblem;
import dev.reconcile.expression.resolve.Demand;
import dev.reconcile.expression.resolve.NameResolver;
import dev.reconcile.expression.resolve.PlainColumn;
import dev.reconcile.expression.resolve.TypeResolver;
import dev.reconcile.expression.resolve.Visible;
import dev.reconcile.expression.token.Keywords;
import dev.reconcile.kind.column.Column;
import dev.reconcile.model.Dependencies;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import dev.reconcile.plan.TextDependencies;
import dev.reconcile.spec.LoadedSpec;
import dev.reconcile.spec.SqlPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks, without a database, that what SQL names is there. */
public final class SqlCheck {

  /** What to do where no other name is likely. */
  private static final Map<String, String> HINTS =
      Map.of(
          "unknown-operator",
          "cast one side, or take another operator",
          "not-boolean",
          "compare it with something",
          "value-type",
          "cast it, or give another value",
          "types-differ",
          "cast one of them",
          "ambiguous-column",
          "write the name or the alias of the table before it",
          "duplicate-alias",
          "give one of them another alias",
          "not-grouped",
          "add it to GROUP BY, or say which of the values is meant: min(), max()",
          "aggregate-in-value",
          "conditions on aggregates stand in HAVING",
          NameResolver.NOT_UNDERSTOOD,
          "look for a word that is misspelt or missing before it",
          "window-in-value",
          "let a query around this one look at its result");

  private static final Set<String> NAMES_OF_DATA = Set.of("unknown-column", "unknown-relation");

  private final LoadedSpec spec;
  private final DesiredNames names;
  private final SqlPlaces places;
  private final Diagnostics diagnostics;
  private final ProgramCheck programs;

  private SqlCheck(LoadedSpec spec, DesiredNames names, SqlPlaces places, Diagnostics diagnostics) {
    this.spec = spec;
    this.names = names;
    this.places = places;
    this.diagnostics = diagnostics;
    this.programs = new ProgramCheck(names, places, diagnostics);
  }

  /**
   * Reports names that stand for nothing.
   *
   * @param files the texts of the files by path
   * @param names what is there
   */
  public static void check(
      LoadedSpec spec, Map<String, String> files, DesiredNames names, Diagnostics diagnostics) {
    SqlCheck check = new SqlCheck(spec, names, new SqlPlaces(files), diagnostics);
    for (SchemaObject object : names.schema().objects()) {
      if (!spec.scope().isExternal(object.id())) {
        object.checkedTexts().forEach(text -> check.check(object.id(), text));
      }
    }
    check.checkCircles();
    StructureCheck.check(spec, names, check.places, diagnostics);
    BroughtCheck.check(spec, names, check.places, diagnostics);
  }

  private void check(ObjectId id, SqlText text) {
    if (text.row() == SqlText.Row.UNKNOWN) {
      return;
    }
    SourceLocation described = spec.places().get(id);
    if (described == null) {
      // Inherited: it is said of the parent.
      return;
    }
    if (text.form() == SqlText.Form.LASTING_VALUE && isGenerated(id)) {
      checkGenerated(id, text, described);
    }
    if (text.form() == SqlText.Form.PROGRAM) {
      programs.check(id, text, described);
    }
    for (SqlProblem problem : problems(id, text)) {
      report(id, text, described, problem);
    }
  }

  private void report(ObjectId id, SqlText text, SourceLocation described, SqlProblem problem) {
    boolean isUnread = problem.code().equals(NameResolver.NOT_UNDERSTOOD);
    if (isUnread && id.kind() != KindName.VIEW && text.form() == SqlText.Form.QUERY) {
      return; // not all statements are queries
    }
    Optional<String> likely = Suggestion.didYouMean(problem.word(), problem.known());
    boolean mayGo = text.row() == SqlText.Row.LIVE && NAMES_OF_DATA.contains(problem.code());
    if (mayGo && (likely.isEmpty() || names.wasCalled(problem.word()))) {
      return;
    }
    diagnostics.add(
        new Diagnostic(
            isUnread || mayGo ? Severity.WARN : Severity.ERROR,
            problem.code(),
            places.within(described, text.text(), problem.offsetIn(text.text()), problem.word()),
            id + ": " + problem.message(),
            likely.or(() -> reserved(text, problem)).orElseGet(() -> HINTS.get(problem.code()))));
  }

  /** Where a text stops making sense, there may be a name that has to be quoted. */
  private static Optional<String> reserved(SqlText text, SqlProblem problem) {
    return problem.code().equals(NameResolver.NOT_UNDERSTOOD)
        ? Keywords.reservedAt(text.text(), problem.offsetIn(text.text()))
            .map(
                word ->
                    "%s is reserved: if it is a name, write it in double quotes, \"%1$s\""
                        .formatted(word))
        : Optional.empty();
  }

  /** Most are among views; those that lead through functions take a closer look. */
  private void checkCircles() {
    List<List<ObjectId>> circles = new ArrayList<>(names.circles());
    List<ObjectId> bodies = new DescribedFunctions(names.schema()).sqlBodies();
    if (circles.isEmpty() && !bodies.isEmpty()) {
      Dependencies named = TextDependencies.of(names.schema(), names.schema(), names.searchPath());
      circles.addAll(QueryCircles.from(bodies, names.schema(), named));
    }
    circles.forEach(this::reportCircle);
  }

  private void reportCircle(List<ObjectId> circle) {
    diagnostics.add(
        new Diagnostic(
            "dependency-cycle",
            spec.places().get(circle.get(0)),
            "these need each other, so none can be the first: "
                + circle.stream().map(ObjectId::toString).collect(Collectors.joining(", ")),
            "let one of them do without the next"));
  }

  /** The order in which columns are generated is not decided by what they refer to. */
  private void checkGenerated(ObjectId id, SqlText text, SourceLocation described) {
    resolve(id, text).used().stream()
        .map(ColumnRef::column)
        .distinct()
        .filter(column -> isGenerated(id.requireParent().child(KindName.COLUMN, column)))
        .forEach(
            column ->
                diagnostics.error(
                    places.within(described, text.text(), text.text().indexOf(column), column),
                    "generated-column",
                    id + ": " + column + " is generated, too, so it cannot be used here",
                    "repeat its expression"));
  }

  private boolean isGenerated(ObjectId id) {
    return names
        .schema()
        .find(id)
        .filter(object -> object instanceof Column column && column.generated() != null)
        .isPresent();
  }

  private List<SqlProblem> problems(ObjectId id, SqlText text) {
    return switch (text.form()) {
      case PROGRAM -> List.of();
      case TYPE -> TypeResolver.problem(text.text(), names).stream().toList();
      case LASTING_VALUE ->
          Optional.of(text)
              .filter(any -> any.wanted().isEmpty())
              .flatMap(any -> PlainColumn.problems(any.text(), names.columns(id.whole())))
              .orElseGet(() -> resolvedProblems(id, text));
      case QUERY, EXPRESSION, VALUE -> resolvedProblems(id, text);
    };
  }

  private List<SqlProblem> resolvedProblems(ObjectId id, SqlText text) {
    Resolution resolution = resolve(id, text);
    List<SqlProblem> problems = new ArrayList<>(resolution.problems());
    if (text.form() == SqlText.Form.QUERY) {
      new ResultCheck(names).problem(text, resolution.columns()).ifPresent(problems::add);
      return problems;
    }
    ValueType wanted = wanted(text);
    if (resolution.type().isKnown()
        && wanted.isKnown()
        && !names.operators().assigns(resolution.type(), wanted)) {
      boolean isCondition = wanted.equals(ValueType.BOOLEAN);
      problems.add(
          SqlProblem.ofAll(
              text.text(),
              isCondition ? "not-boolean" : "value-type",
              "%s is wanted here, and this is %s"
                  .formatted(isCondition ? "a condition" : wanted, resolution.type())));
    }
    return problems;
  }

  private ValueType wanted(SqlText text) {
    return text.wanted().isEmpty() ? ValueType.UNKNOWN : names.declaredType(text.wanted().get(0));
  }

  private Resolution resolve(ObjectId id, SqlText text) {
    if (id.kind() == KindName.VIEW || id.kind() == KindName.MATERIALIZED_VIEW) {
      return names.query(id).orElseThrow();
    }
    NameResolver resolver =
        new NameResolver(text.row() == SqlText.Row.LIVE ? new LiveNames(names) : names);
    Visible visible = visible(id, text);
    ValueType wanted = wanted(text);
    return switch (text.form()) {
      case QUERY -> resolver.query(text.text(), visible);
      case EXPRESSION, TYPE, PROGRAM ->
          resolver.expression(text.text(), visible, Demand.NONE, wanted);
      case VALUE -> resolver.expression(text.text(), visible, Demand.ONE_ROW, wanted);
      case LASTING_VALUE -> resolver.expression(text.text(), visible, Demand.LASTING, wanted);
    };
  }

  private Visible visible(ObjectId id, SqlText text) {
    ObjectId relation = id.whole();
    return switch (text.row()) {
      case COLUMNS -> Visible.row(relation.name(), names.columns(relation));
      case LIVE -> Visible.row(relation.name(), names.columns(relation).ofUnknownTypes());
      case OLD_AND_NEW -> Visible.oldAndNew(names.columns(relation));
      case NONE, UNKNOWN ->
          text.values().isEmpty()
              ? Visible.NOTHING
              : new RoutineBodies(names).parameters(id.bareName(), text);
    };
  }
}
