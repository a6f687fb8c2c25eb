package dev.reconcile.app.validation;

import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.Severity;
import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.diagnostic.Suggestion;
import dev.reconcile.expression.catalog.ResultColumns;
import dev.reconcile.expression.finding.Resolution;
import dev.reconcile.expression.finding.SqlProblem;
import dev.reconcile.expression.resolve.Demand;
import dev.reconcile.expression.resolve.NameResolver;
import dev.reconcile.expression.resolve.Visible;
import dev.reconcile.expression.scan.Program;
import dev.reconcile.expression.scan.ProgramPart;
import dev.reconcile.expression.token.Name;
import dev.reconcile.kind.WithBody;
import dev.reconcile.kind.trigger.Trigger;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SqlText;
import dev.reconcile.spec.SqlPlaces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at the SQL in functions of PL/pgSQL. PostgreSQL accepts them as they are and fails when
 * they are called, so this warns.
 */
final class ProgramCheck {

  /** What every function has, and those of triggers (PostgreSQL documentation, 43.5.5, 43.10). */
  private static final Set<String> VARIABLES =
      Set.of(
          "found",
          "sqlstate",
          "sqlerrm",
          "tg_name",
          "tg_when",
          "tg_level",
          "tg_op",
          "tg_relid",
          "tg_relname",
          "tg_table_name",
          "tg_table_schema",
          "tg_nargs",
          "tg_argv",
          "tg_event",
          "tg_tag");

  private static final Pattern TEMPORARY =
      Pattern.compile("\\btemp(orary)?\\b", Pattern.CASE_INSENSITIVE);

  private final DesiredNames names;
  private final SqlPlaces places;
  private final Diagnostics diagnostics;
  private final Map<ObjectId, List<Trigger>> triggers;
  private final boolean hasTemporary;

  ProgramCheck(DesiredNames names, SqlPlaces places, Diagnostics diagnostics) {
    this.names = names;
    this.places = places;
    this.diagnostics = diagnostics;
    this.triggers =
        names.schema().objects().stream()
            .filter(Trigger.class::isInstance)
            .map(Trigger.class::cast)
            .collect(Collectors.groupingBy(Trigger::function));
    this.hasTemporary =
        names.schema().objects().stream()
            .filter(WithBody.class::isInstance)
            .flatMap(object -> Stream.ofNullable(((WithBody) object).body()))
            .anyMatch(body -> TEMPORARY.matcher(body).find());
  }

  void check(ObjectId id, SqlText body, SourceLocation described) {
    if (transitions(id).anyMatch(table -> names.relation(Name.of(table)).isPresent())) {
      return; // which of the two is meant, the trigger decides
    }
    Program program = Program.of(body.text());
    Visible visible = visible(id, body, program);
    NameResolver resolver = new NameResolver(names);
    for (ProgramPart part : program.parts()) {
      Resolution resolution =
          switch (part.sort()) {
            case STATEMENT -> resolver.query(part.sql(), visible);
            case EXPRESSION -> resolver.expression(part.sql(), visible, Demand.NONE);
          };
      resolution.problems().stream()
          .filter(problem -> !mayPass(id, problem))
          .forEach(
              problem -> {
                int offset = part.offset() + problem.offsetIn(part.sql());
                SourceLocation place =
                    places.within(described, body.text(), offset, problem.word());
                diagnostics.add(warning(id, problem, place));
              });
    }
  }

  /** Whether it may be a table that is there for a while, or what is no SQL at all. */
  private boolean mayPass(ObjectId function, SqlProblem problem) {
    return problem.code().equals(NameResolver.NOT_UNDERSTOOD)
        || (problem.code().equals("unknown-relation")
            && (hasTemporary || transitions(function).anyMatch(problem.word()::equals)));
  }

  private Stream<String> transitions(ObjectId function) {
    return triggers.getOrDefault(function, List.of()).stream()
        .flatMap(trigger -> Stream.of(trigger.oldTable(), trigger.newTable()))
        .flatMap(Stream::ofNullable);
  }

  private Diagnostic warning(ObjectId id, SqlProblem problem, SourceLocation place) {
    return new Diagnostic(
        Severity.WARN,
        problem.code(),
        place,
        id + ": " + problem.message(),
        Suggestion.didYouMean(problem.word(), problem.known()).orElse(null));
  }

  /**
   * Variables can have any columns; a variable of a row has those of the tables of its triggers.
   */
  private Visible visible(ObjectId id, SqlText body, Program program) {
    Map<String, ResultColumns> fields = new LinkedHashMap<>();
    Stream.of(VARIABLES.stream(), program.variables().stream(), names(body))
        .flatMap(variables -> variables)
        .forEach(name -> fields.put(name, ResultColumns.UNKNOWN));
    ResultColumns row = row(id);
    fields.put("new", row);
    fields.put("old", row);
    return Visible.program(id.bareName(), fields, body.values().size());
  }

  private static Stream<String> names(SqlText body) {
    return body.values().stream().map(SqlText.Value::name).filter(name -> !name.isEmpty());
  }

  /** What the rows of a trigger's function have: whatever a table has that the trigger is on. */
  private ResultColumns row(ObjectId function) {
    List<ResultColumns> tables =
        triggers.getOrDefault(function, List.of()).stream()
            .map(trigger -> names.columns(trigger.id().requireParent()))
            .toList();
    return tables.isEmpty() ? ResultColumns.UNKNOWN : ResultColumns.anyOf(tables);
  }
}
