package dev.reconcile.app;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.database.DatabaseException;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.plan.Finding;
import dev.reconcile.plan.Finding.Answer;
import dev.reconcile.plan.Findings;
import dev.reconcile.plan.Probe;
import dev.reconcile.plan.Probe.Question;
import dev.reconcile.sql.Sql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks live rows, in the snapshot in which the catalog was read. Each question has a limited time
 * and leaves no lock behind. What names something that is not there yet cannot be asked, and is not
 * known.
 */
final class RowsAsked {

  /** Classes of errors that rows cause (PostgreSQL documentation, appendix A). */
  private static final List<String> OF_ROWS = List.of("22", "23", "P0001");

  private static final String TIME_RAN_OUT = "57014";
  private static final String NO_SUCH_CAST = "42846";
  private static final String NO_SUCH_VALUE = "22P02";

  private final Session session;
  private final Duration limit;
  private final List<Finding> refused = new ArrayList<>();

  RowsAsked(Session session, Duration limit) {
    this.session = session;
    this.limit = limit;
  }

  /** The answers, in the order of the questions. */
  Findings about(List<Probe> probes) {
    List<Finding> findings = new ArrayList<>();
    for (Probe probe : probes) {
      if (probe.question() instanceof Question.Trial trial) {
        tryOut(probe, trial);
      } else if (!limit.isZero()) {
        findings.add(answer(probe));
      } else if (probe.meaning() == Probe.Meaning.CHOICE) {
        findings.add(Finding.without(Answer.UNKNOWN, probe, "rows are not asked"));
      }
    }
    return new Findings(findings);
  }

  /** What errors of rows, want of rights or of time say about the rows is for other questions. */
  private void tryOut(Probe probe, Question.Trial trial) {
    refusal(trial.trial())
        .flatMap(e -> isOfRows(e) ? refusalWithoutRows(trial) : Optional.of(e))
        .filter(e -> !e.isAboutPrivileges() && !e.sqlState().equals(TIME_RAN_OUT))
        .ifPresent(e -> refused.add(Finding.without(Answer.UNKNOWN, probe, e.reason())));
  }

  /** A value that the SQL itself names is read when it is planned. */
  private Optional<DatabaseException> refusalWithoutRows(Question.Trial trial) {
    return refusal(sql("EXPLAIN").sql(trial.trial()).done());
  }

  private Optional<DatabaseException> refusal(Sql query) {
    try {
      asked(query);
      return Optional.empty();
    } catch (DatabaseException e) {
      return Optional.of(e);
    }
  }

  private static boolean isOfRows(DatabaseException e) {
    return OF_ROWS.stream().anyMatch(e.sqlState()::startsWith);
  }

  /** Reports the rules that the server does not take. */
  void reportRefused(Task task, Diagnostics diagnostics) {
    for (Finding finding : refused) {
      diagnostics.add(
          new Diagnostic(
              "wrong-rule",
              task.place(finding.probe().object()),
              finding.probe().object() + ": its conversion is refused: " + finding.reason(),
              "it is an expression over the columns of a row, without subqueries, aggregates and"
                  + " side effects"));
    }
  }

  private Finding answer(Probe probe) {
    try {
      if (probe.question() instanceof Question.Condition condition) {
        return byCondition(probe, condition);
      }
      return probe.question() instanceof Question.Samples samples
          ? uncounted(probe, answers(samples.search()).stream().distinct().toList(), "")
          : byAttempt(probe, (Question.Attempt) probe.question());
    } catch (DatabaseException e) {
      boolean askable = !e.isAboutUndefinedName() && !e.sqlState().equals(NO_SUCH_CAST);
      Answer none = askable ? Answer.UNKNOWN : Answer.NOT_ASKABLE;
      return Finding.without(none, probe, reason(e));
    }
  }

  private Finding byCondition(Probe probe, Question.Condition question) {
    List<String> examples = asked(question.examples());
    if (examples.isEmpty()) {
      return Finding.none(probe);
    }
    try {
      List<String> counts = asked(question.count());
      return some(probe, counts, examples, "");
    } catch (DatabaseException e) {
      return uncounted(probe, examples, "");
    }
  }

  private Finding byAttempt(Probe probe, Question.Attempt question) {
    try {
      asked(question.attempt());
      return Finding.none(probe);
    } catch (DatabaseException e) {
      if (!isOfRows(e)) {
        throw e;
      }
      return found(probe, question, e.reason());
    }
  }

  private Finding found(Probe probe, Question.Attempt question, String said) {
    try {
      List<String> all = answers(question.search());
      return some(probe, all.subList(0, 2), all.subList(2, all.size()), said);
    } catch (DatabaseException e) {
      return uncounted(probe, List.of(), said);
    }
  }

  private List<String> answers(Sql search) {
    Sql answer =
        sql("SELECT unnest(current_setting(")
            .literal(Question.Attempt.ANSWER)
            .keyword(")::text[])")
            .done();
    return limited(
        session,
        limit,
        () -> {
          session.execute(search, "asking rows");
          return texts(answer);
        });
  }

  private static Finding some(
      Probe probe, List<String> counts, List<String> examples, String said) {
    return new Finding(
        probe,
        Answer.SOME,
        Long.parseLong(counts.get(0)),
        Long.parseLong(counts.get(1)),
        examples,
        said);
  }

  private static Finding uncounted(Probe probe, List<String> examples, String said) {
    return new Finding(probe, Answer.SOME, Finding.UNCOUNTED, Finding.UNCOUNTED, examples, said);
  }

  private List<String> asked(Sql query) {
    return limited(session, limit, () -> texts(query));
  }

  /**
   * Asks for no longer than that. A savepoint that is rolled back gives back its locks and its
   * settings.
   */
  static <T> T limited(Session session, Duration limit, Supplier<T> work) {
    return session.inSavepoint(
        () -> {
          session.execute(
              sql("SET LOCAL statement_timeout =").literal(limit.toMillis() + "ms").done(),
              "limiting time");
          return work.get();
        });
  }

  private List<String> texts(Sql query) {
    return session.ask(query, "asking rows").stream()
        .map(value -> Objects.requireNonNull(value.orElse("NULL")))
        .toList();
  }

  private String reason(DatabaseException e) {
    return switch (e.sqlState()) {
      case TIME_RAN_OUT -> "no answer within " + limit.toMillis() + " ms";
      case NO_SUCH_VALUE ->
          "a value named in it is none of its type before the plan is carried out (%s)"
              .formatted(e.reason());
      default -> e.reason();
    };
  }
}
